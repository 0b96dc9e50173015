package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.dialect.SignalRule.Inlet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InterestTest {
  private static final TelemetryReader READER =
      new TelemetryReader(CorrelationKeys.DEFAULT, List.of());

  @ParameterizedTest
  @ValueSource(strings = {"", "io.opentelemetry.tomcat-10.0", "io.opentelemetry.openai-java-1.1"})
  void read_spanThatTellsNothing_takesOnePassAndNoLookUp(String scope) {
    var span = new CountingSpan(scope, Map.of("http.request.method", "GET", "url.path", "/"));

    assertThat(READER.read(span)).isEmpty();
    assertThat(span.passes()).isEqualTo(1);
    assertThat(span.lookUps()).isZero();
  }

  @Test
  void isJudging_spanThatTellsNothing_takesOnePassAndNoLookUp() {
    var span = new CountingSpan("", Map.of("http.request.method", "GET"));

    assertThat(TelemetryReader.isJudging(span)).isFalse();
    assertThat(span.passes()).isEqualTo(1);
    assertThat(span.lookUps()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session.id",
        "feature_tag",
        "feature_flag.result.variant",
        "cps.success",
        "process.exit.code",
        "tenant",
        "team",
        "build.broken"
      })
  void isIn_spanWithOneKeyThatCounts_isTrue(String key) {
    var keys =
        new CorrelationKeys(
            CorrelationKeys.DEFAULT_TASK,
            List.of("tenant"),
            CorrelationKeys.DEFAULT_FEATURE,
            CorrelationKeys.DEFAULT_ARM,
            List.of("team"));
    var interest = new Interest(keys, List.of(rule(Inlet.ATTRIBUTE, "build.broken")));

    assertThat(interest.isIn(span().with(key, true).build())).isTrue();
    assertThat(interest.isIn(span().with(key + "s", true).build())).isFalse();
  }

  @Test
  void isIn_spanOfARulesName_isTrue() {
    var interest = new Interest(CorrelationKeys.DEFAULT, List.of(rule(Inlet.SPAN, "deploy")));

    assertThat(interest.isIn(span().named("deploy").build())).isTrue();
    assertThat(interest.isIn(span().named("build").build())).isFalse();
  }

  @Test
  void isIn_spanWithAnEvent_isTrue() {
    var interest = new Interest(CorrelationKeys.DEFAULT, List.of());

    assertThat(interest.isIn(span().event("anything", Map.of()).build())).isTrue();
  }

  private static SignalRule rule(Inlet inlet, String subject) {
    return new SignalRule("broken", inlet, subject, Map.of(), Means.FAILURE, 0.5);
  }
}
