package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctSignalsTest {
  private final DistinctSignals signals = new DistinctSignals();

  @Test
  void add_sameIdentityOfOneSubject_isOne() {
    signals.add("trace a", List.of(signal("|up|SUCCESS", 1), signal("|up|SUCCESS", 2)));

    assertThat(signals.names()).containsExactly("thumbs_up");
  }

  @Test
  void add_sameIdentityOfTwoSubjects_isTwo() {
    signals.add("trace a", List.of(signal("|up|SUCCESS", 1)));
    signals.add("trace b", List.of(signal("|up|SUCCESS", 1)));

    assertThat(signals.names()).hasSize(2);
  }

  @Test
  void add_sameEmittedIdOfTwoSubjects_isOne() {
    signals.add("trace a", List.of(signal("id:7", 1)));
    signals.add("trace b", List.of(signal("id:7", 1)));

    assertThat(signals.names()).hasSize(1);
  }

  private static Signal signal(String identity, long second) {
    return new Signal(
        identity,
        "thumbs_up",
        SignalKind.HUMAN_FEEDBACK,
        Effect.SUCCESS,
        Instant.ofEpochSecond(second),
        null);
  }
}
