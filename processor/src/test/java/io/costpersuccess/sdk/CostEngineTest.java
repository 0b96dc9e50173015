package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.TestPipelines;
import io.opentelemetry.api.OpenTelemetry;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CostEngineTest {
  private final Set<Thread> before = settlementThreads();

  @Test
  void thread_runningEngine_isNamedAndDaemon() {
    try (CostEngine engine = engine()) {
      assertThat(engine.pipeline().openTasks()).isZero();
      assertThat(newThread().isDaemon()).isTrue();
    }
  }

  @Test
  void thread_closedEngine_ends() throws InterruptedException {
    Thread thread;
    try (CostEngine engine = engine()) {
      assertThat(engine.pipeline()).isNotNull();
      thread = newThread();
    }

    thread.join(10_000);
    assertThat(thread.isAlive()).isFalse();
  }

  private static CostEngine engine() {
    return new CostEngine(PipelineSettings.DEFAULT, TestPipelines.PRICES, OpenTelemetry.noop());
  }

  private Thread newThread() {
    Set<Thread> threads = settlementThreads();
    threads.removeAll(before);
    assertThat(threads).hasSize(1);
    return threads.iterator().next();
  }

  private static Set<Thread> settlementThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("cps-settlement"))
        .collect(Collectors.toSet());
  }
}
