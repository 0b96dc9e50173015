package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Subject;
import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import io.costpersuccess.span.Ids;
import io.costpersuccess.span.SpanBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationsTest {
  private static List<Reading> read(SpanBuilder span) {
    return new TelemetryReader(CorrelationKeys.DEFAULT, List.of()).read(span.build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "annotations.0.annotation.",
        "evaluations.0.evaluation.",
        "trace.annotations.0.annotation.",
        "session.evaluations.0.evaluation."
      })
  void read_annotation_isAGradeOfItsTrace(String prefix) {
    List<Reading> readings =
        read(span().at(4, 1).with(prefix + "name", "relevance").with(prefix + "score", 0.2));

    assertThat(readings).hasSize(1);
    assertThat(readings.get(0).subject()).isEqualTo(Subject.ofTrace(Ids.trace(4)));
    Signal signal = readings.get(0).signals().get(0);
    assertThat(signal.name()).isEqualTo("relevance");
    assertThat(signal.kind()).isEqualTo(SignalKind.GRADE);
    assertThat(signal.effect()).isEqualTo(Effect.FAILURE);
  }

  @Test
  void read_annotationByAHuman_isHumanFeedback() {
    String prefix = "annotations.0.annotation.";
    List<Reading> readings =
        read(span().with(prefix + "label", "correct").with(prefix + "annotator_kind", "HUMAN"));

    Signal signal = readings.get(0).signals().get(0);
    assertThat(signal.kind()).isEqualTo(SignalKind.HUMAN_FEEDBACK);
    assertThat(signal.effect()).isEqualTo(Effect.SUCCESS);
    assertThat(signal.name()).isEqualTo("annotation");
  }

  @Test
  void read_severalAnnotations_areAllRead() {
    List<Reading> readings =
        read(
            span()
                .with("annotations.0.annotation.score", 1L)
                .with("annotations.0.annotation.name", "a")
                .with("annotations.1.annotation.label", "fail")
                .with("annotations.1.annotation.name", "b"));

    assertThat(readings.get(0).signals()).extracting(Signal::name).containsExactly("a", "b");
  }

  @Test
  void read_annotationThatGradesNothing_isNoSignal() {
    assertThat(read(span().with("annotations.0.annotation.label", "interesting"))).isEmpty();
  }

  @Test
  void read_annotationOnASpanWithOneLink_isAboutTheLinkedTrace() {
    List<Reading> readings =
        read(span().at(9, 1).link(2, 5).with("annotations.0.annotation.score", 0.9));

    assertThat(readings)
        .extracting(Reading::subject)
        .containsExactly(Subject.ofTrace(Ids.trace(2)));
    assertThat(readings.get(0).signals()).hasSize(1);
  }

  @Test
  void read_callWithOneLinkAndNoAnnotation_isAboutItsOwnTrace() {
    List<Reading> readings = read(chat(1, 1).at(9, 1).link(2, 5));

    assertThat(readings)
        .extracting(Reading::subject)
        .containsExactly(Subject.ofTrace(Ids.trace(9)));
  }

  @Test
  void read_annotationOnASpanWithTwoLinks_isAboutItsOwnTrace() {
    List<Reading> readings =
        read(span().at(9, 1).link(2, 5).link(3, 5).with("annotations.0.annotation.score", 0.9));

    assertThat(readings)
        .extracting(Reading::subject)
        .containsExactly(Subject.ofTrace(Ids.trace(9)));
  }
}
