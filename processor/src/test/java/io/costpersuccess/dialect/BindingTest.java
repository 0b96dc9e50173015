package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BindingTest {
  static final List<String> DEFAULT_TASK = CorrelationKeys.DEFAULT_TASK;

  private static final CorrelationKeys KEYS =
      new CorrelationKeys(
          List.of("job", "session.id"),
          List.of("tenant.id"),
          List.of("app.feature", "feature_tag"),
          List.of("variant"),
          List.of(),
          List.of("region"));

  private static Binding read(CorrelationKeys keys, SpanBuilder span) {
    List<Reading> readings = new TelemetryReader(keys, List.of()).read(span.build());
    return readings.isEmpty() ? Binding.NONE : readings.get(0).binding();
  }

  @ParameterizedTest
  @FieldSource("DEFAULT_TASK")
  void read_anyDefaultTaskKey_bindsAtItsRank(String key) {
    assertThat(read(CorrelationKeys.DEFAULT, span().with(key, "t")).task())
        .isEqualTo(new Ranked(DEFAULT_TASK.indexOf(key), "t"));
  }

  @Test
  void read_severalTaskKeys_theFirstConfiguredWins() {
    SpanBuilder span = span().with("session.id", "s").with("job", 42L);

    assertThat(read(KEYS, span).task()).isEqualTo(new Ranked(0, "42"));
  }

  @Test
  void read_everyConfiguredKey_isInTheBinding() {
    SpanBuilder span =
        span()
            .with("session.id", "s")
            .with("feature_tag", "support")
            .with("variant", "b")
            .with("tenant.id", "t1")
            .with("region", "eu");

    assertThat(read(KEYS, span))
        .isEqualTo(
            new Binding(
                new Ranked(1, "s"),
                new Ranked(1, "support"),
                new Ranked(0, "b"),
                Map.of("tenant.id", "t1", "region", "eu")));
  }

  @Test
  void read_callOnAResourceWithAFeature_takesItUnlessASpanNamesOne() {
    SpanBuilder call = chat(1, 1).resource("app.feature", "whole-service");

    assertThat(read(KEYS, call).feature()).isEqualTo(new Ranked(1000, "whole-service"));
    assertThat(read(KEYS, call.with("feature_tag", "own")).feature())
        .isEqualTo(new Ranked(1, "own"));
  }

  @Test
  void read_idOnAResource_bindsNothing() {
    SpanBuilder call = chat(1, 1).resource("session.id", "one-for-all");

    assertThat(read(KEYS, call).task()).isNull();
  }

  @Test
  void read_resourceOfASpanThatTellsNothingElse_isNotRead() {
    assertThat(read(KEYS, span().resource("app.feature", "whole-service"))).isEqualTo(Binding.NONE);
  }

  @Test
  void read_eventOfAFeatureFlag_tellsTheVariant() {
    Binding binding =
        read(
            CorrelationKeys.DEFAULT,
            chat()
                .event(
                    "feature_flag.evaluation",
                    Map.of(
                        "feature_flag.key", "model",
                        "feature_flag.result.variant", "b",
                        "session.id", "not the span's")));

    assertThat(binding.variant()).isEqualTo(new Ranked(0, "b"));
    assertThat(binding.task()).isNull();
  }

  @Test
  void read_longFeature_isCut() {
    Binding binding = read(KEYS, span().with("app.feature", "x".repeat(1_000)));

    assertThat(binding.feature()).isEqualTo(new Ranked(0, "x".repeat(256)));
  }

  @Test
  void read_longId_isCutButStaysItsOwn() {
    Binding one = read(KEYS, span().with("session.id", "x".repeat(1_000)));
    Binding other = read(KEYS, span().with("session.id", "x".repeat(1_001)));

    // The hash is that of Python: uuid.UUID(bytes=hashlib.md5(b"x" * 1000).digest(), version=3)
    assertThat(one.task())
        .isEqualTo(new Ranked(1, "x".repeat(200) + "~398533d4-8111-39f6-a4b1-f64cb10c4b63"));
    assertThat(other.task()).isNotEqualTo(one.task());
  }

  @Test
  void read_logRecord_bindsToo() {
    var log = LogBuilder.log("anything").in(1, 1).with("session.id", "s").build();

    List<Reading> readings = new TelemetryReader(KEYS, List.of()).read(log);

    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).binding().task()).isEqualTo(new Ranked(1, "s"));
  }
}
