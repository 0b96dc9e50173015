package io.costpersuccess.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.SettledTask;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.task.CallChange;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.CountedCall;
import io.costpersuccess.task.FakeTicker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What calls are published as, less what is taken back, is what the ledger holds, in every cut,
 * when everything has settled.
 */
class AgreementPropertyTest {
  private static final int HISTORIES = 400;

  @Test
  void calls_ofRandomHistories_agreeWithTheLedger() {
    LongStream.range(0, HISTORIES).parallel().forEach(AgreementPropertyTest::assertAgrees);
  }

  private static void assertAgrees(long seed) {
    var random = new Random(seed);
    List<Telemetry> history = new ArrayList<>(RandomHistory.of(seed));
    Collections.shuffle(history, random);
    var run = new Run();
    for (Telemetry one : history) {
      one.into(run.pipeline);
      if (random.nextInt(8) == 0) {
        run.pipeline.closeAll(CloseCause.IDLE);
      }
    }
    run.pipeline.closeAll(CloseCause.END_OF_INPUT);

    assertThat(run.published).as("calls of seed %d", seed).isEqualTo(run.settledCalls());
    assertThat(run.byFeature()).as("features of seed %d", seed).isEqualTo(run.ledgerByFeature());
  }

  private static final class Run implements PipelineListener {
    private final CostPipeline pipeline =
        new CostPipeline(TestPipelines.TENANTS, TestPipelines.PRICES, new FakeTicker(), this);

    /** By feature, provider, model, status, and whether it was the work of an evaluator. */
    private final Map<String, BigDecimal> published = new TreeMap<>();

    private final Map<TaskKey, SettledTask> settled = new TreeMap<>();
    private final Map<TaskKey, LedgerEntry> ledger = new TreeMap<>();

    @Override
    public void onCall(CallChange change) {
      add(change.after(), BigDecimal.ONE, published);
      add(change.before(), BigDecimal.ONE.negate(), published);
    }

    @Override
    public void onSettled(@Nullable SettledTask task) {
      if (task != null) {
        settled.put(task.entry().task(), task);
      }
    }

    @Override
    public void onChange(Change change) {
      if (change.after() == null) {
        ledger.remove(change.subject().task());
      } else {
        ledger.put(change.subject().task(), change.after());
      }
    }

    Map<String, BigDecimal> settledCalls() {
      var calls = new TreeMap<String, BigDecimal>();
      settled.keySet().retainAll(ledger.keySet());
      settled.values().stream()
          .flatMap(task -> task.counted().stream())
          .forEach(call -> add(call, BigDecimal.ONE, calls));
      return calls;
    }

    Map<String, BigDecimal> byFeature() {
      var features = new TreeMap<String, BigDecimal>();
      published.forEach(
          (cut, x) -> {
            if (cut.endsWith("USD")) {
              put(cut.substring(0, cut.indexOf(' ')), x, features);
            }
          });
      return features;
    }

    Map<String, BigDecimal> ledgerByFeature() {
      var features = new TreeMap<String, BigDecimal>();
      ledger
          .values()
          .forEach(
              entry ->
                  put(
                      entry.group().featureTag(),
                      entry.cost().model().add(entry.cost().evaluation()),
                      features));
      return features;
    }

    private static void add(
        @Nullable CountedCall call, BigDecimal sign, Map<String, BigDecimal> sums) {
      if (call == null) {
        return;
      }
      PricedCall priced = call.priced();
      String cut =
          call.featureTag()
              + ' '
              + priced.call().model().provider()
              + ' '
              + priced.modelName()
              + ' '
              + priced.cost().status()
              + ' '
              + call.judging()
              + ' ';
      put(cut + "calls", sign, sums);
      BigDecimal usd = priced.cost().usd();
      put(cut + "USD", usd == null ? BigDecimal.ZERO : usd.multiply(sign), sums);
      priced
          .cost()
          .items()
          .forEach(item -> put(cut + item.usageClass(), item.usd().multiply(sign), sums));
    }

    /** A sum of 0 is none. */
    private static void put(String cut, BigDecimal amount, Map<String, BigDecimal> sums) {
      BigDecimal sum = sums.getOrDefault(cut, BigDecimal.ZERO).add(amount).stripTrailingZeros();
      if (sum.signum() == 0) {
        sums.remove(cut);
      } else {
        sums.put(cut, sum);
      }
    }
  }
}
