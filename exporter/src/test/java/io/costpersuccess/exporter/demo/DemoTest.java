package io.costpersuccess.exporter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.exporter.report.Report;
import io.costpersuccess.statistics.Estimate;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DemoTest {
  // scipy 1.x, linearised ratio over 50 clusters with t(49): 8.974 [6.6617, 12.0889].
  @Test
  void report_recordedSessions_hasTheIntervalOverTheTasksOfTheBenchmark() throws IOException {
    try (Demo demo = Demo.start()) {
      demo.replay();
      Report report = demo.report();
      Estimate cost = report.features().get(0).arms().get(0).costPerSuccess();

      assertThat(cost.estimate()).isCloseTo(8.974, within(5e-4));
      assertThat(cost.low()).isCloseTo(6.6617, within(1e-3));
      assertThat(cost.high()).isCloseTo(12.0889, within(1e-3));
      assertThat(report.head().totals().tasks()).isEqualTo(200);
      assertThat(report.head().totals().success()).isEqualTo(84);
      // RecordedSession: 12,879,676 and 161,773 tokens of gpt-4o at 2.50 and 10; 48 at $15.00.
      assertThat(report.head().totals().cost().total()).isEqualByComparingTo("753.81692");
    }
  }
}
