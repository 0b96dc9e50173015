package io.costpersuccess.pipeline;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.FakeTicker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many threads at once lose nothing and count nothing twice. */
class ConcurrencyTest {
  private static final int THREADS = 8;
  private static final int COLD_TASKS = 100_000;
  private static final int HOT_CALLS = 2_000;

  /** A call of 1,000 input tokens at 1 USD for a million. */
  private static final BigDecimal USD_EACH = new BigDecimal("0.001");

  private final Map<Object, LedgerEntry> ledger = new ConcurrentHashMap<>();
  private final CostPipeline pipeline =
      new CostPipeline(
          PipelineSettings.DEFAULT.with(TestPipelines.windowOf(1_000_000)),
          TestPipelines.PRICES,
          new FakeTicker(),
          new PipelineListener() {
            @Override
            public void onChange(Change change) {
              ledger.put(change.subject().task(), change.subject());
            }
          });

  @Test
  void accept_fromEightThreads_isExact() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      var running = new ArrayList<Future<?>>();
      for (int thread = 0; thread < THREADS; thread++) {
        int own = thread;
        running.add(threads.submit(() -> feed(own)));
      }
      for (Future<?> one : running) {
        one.get(2, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdownNow();
    }
    pipeline.closeAll(CloseCause.END_OF_INPUT);

    assertThat(ledger).hasSize(COLD_TASKS + 1);
    assertThat(calls(ledger.values())).isEqualTo(COLD_TASKS + HOT_CALLS);
    assertThat(total(ledger.values()))
        .isEqualByComparingTo(USD_EACH.multiply(BigDecimal.valueOf(COLD_TASKS + HOT_CALLS)));
  }

  /** Its share of the cold tasks, and all of the hot one: each of its calls comes eight times. */
  private void feed(int thread) {
    for (int call = 1; call <= HOT_CALLS; call++) {
      pipeline.accept(chat(1_000, 0).at(1, call).with("session.id", "hot").build());
    }
    for (int task = thread; task < COLD_TASKS; task += THREADS) {
      pipeline.accept(chat(1_000, 0).at(task + 2, 1).build());
      if (task % 1_000 == 0) {
        pipeline.closeDue();
      }
    }
  }

  private static long calls(Iterable<LedgerEntry> entries) {
    long sum = 0;
    for (LedgerEntry entry : entries) {
      sum += entry.counts().calls();
    }
    return sum;
  }

  private static BigDecimal total(Iterable<LedgerEntry> entries) {
    List<BigDecimal> costs = new ArrayList<>();
    entries.forEach(entry -> costs.add(entry.cost().model()));
    return costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
