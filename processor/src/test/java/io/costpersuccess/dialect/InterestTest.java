package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.dialect.Interest.Topic;
import io.costpersuccess.dialect.Interest.Topics;
import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.span.SpanBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @CsvSource({
    "gen_ai.operation.name, CALL",
    "session.id, BINDING",
    "feature_tag, BINDING",
    "feature_flag.result.variant, BINDING",
    "tenant, BINDING",
    "prompt, BINDING",
    "team, BINDING",
    "cps.success, SIGNAL",
    "process.exit.code, SIGNAL",
    "build.broken, SIGNAL",
    "session.evaluations.0.evaluation.label, ANNOTATION"
  })
  void of_spanWithOneKeyThatCounts_isItsTopicAlone(String key, Topic topic) {
    var keys =
        new CorrelationKeys(
            CorrelationKeys.DEFAULT_TASK,
            List.of("tenant"),
            CorrelationKeys.DEFAULT_FEATURE,
            CorrelationKeys.DEFAULT_ARM,
            List.of("prompt"),
            List.of("team"));
    var interest = new Interest(keys, List.of(rule(Inlet.ATTRIBUTE, "build.broken")));

    assertThat(told(interest, span().with(key, true))).containsExactly(topic);
    assertThat(told(interest, span().with(key + "s", true))).isEmpty();
  }

  @Test
  void of_spanOfARulesName_isASignal() {
    var interest = new Interest(CorrelationKeys.DEFAULT, List.of(rule(Inlet.SPAN, "deploy")));

    assertThat(told(interest, span().named("deploy"))).containsExactly(Topic.SIGNAL);
    assertThat(told(interest, span().named("build"))).isEmpty();
  }

  @Test
  void of_spanWithAnEvent_isItsEvents() {
    var interest = new Interest(CorrelationKeys.DEFAULT, List.of());

    assertThat(told(interest, span().event("anything", Map.of()))).containsExactly(Topic.EVENT);
  }

  /** What a span tells of; without any topic, it is told to be none. */
  private static List<Topic> told(Interest interest, SpanBuilder span) {
    Topics topics = interest.of(span.build());
    List<Topic> told = Stream.of(Topic.values()).filter(topics::have).toList();
    assertThat(topics.areNone()).isEqualTo(told.isEmpty());
    return told;
  }

  private static SignalRule rule(Inlet inlet, String subject) {
    return new SignalRule("broken", inlet, subject, Map.of(), Means.FAILURE, 0.5);
  }
}
