package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlertGaugesTest {
  private static final String ARM = "cps.arm=small feature_tag=support";

  private final MeteredPipeline pipeline = new MeteredPipeline();
  private int traces;

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void alerts_fallInTheRecentHalf_areOnUntilItIsHistory() {
    sessions(200, 10);
    pipeline.pass(Duration.ofDays(4));
    assertAlerts(0);

    sessions(200, 80);
    assertAlerts(1);

    pipeline.pass(Duration.ofDays(4));
    assertAlerts(0);
  }

  @Test
  void alerts_steadyWorld_areOff() {
    sessions(200, 10);
    pipeline.pass(Duration.ofDays(4));
    sessions(200, 10);

    assertAlerts(0);
  }

  @Test
  void alerts_nothingSettled_areNotObserved() {
    assertThat(pipeline.points(MetricName.ALERT_COST_PER_SUCCESS).values()).isEmpty();
    assertThat(pipeline.points(MetricName.ALERT_SUCCESS_RATE).values()).isEmpty();
  }

  /** The prices of the tests have no date, which is long ago. */
  @Test
  void alertOfTheCatalogue_oldPrices_isOn() {
    assertThat(pipeline.points(MetricName.ALERT_CATALOGUE).values()).isEqualTo(Map.of("", 1.0));
  }

  private void assertAlerts(double value) {
    assertThat(pipeline.points(MetricName.ALERT_SUCCESS_RATE).values())
        .isEqualTo(Map.of(ARM, value));
    assertThat(pipeline.points(MetricName.ALERT_COST_PER_SUCCESS).values())
        .isEqualTo(Map.of(ARM, value));
  }

  /** Sessions of one call each, of which the first ones fail. */
  private void sessions(int count, int failed) {
    for (int i = 0; i < count; i++) {
      traces++;
      pipeline.accept(
          chat(1_000, 500)
              .at(traces, 1)
              .with("gen_ai.response.model", "small")
              .with("feature_tag", "support")
              .with("cps.success", i >= failed));
    }
    pipeline.settle();
  }
}
