package io.costpersuccess.dialect;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import io.costpersuccess.span.SpanView;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * OpenInference annotations and evaluations on a span, of itself, its trace or its session.
 *
 * <p>Source: Arize-ai/openinference, {@code spec/annotations.md}: {@code
 * annotations.<i>.annotation.*} and {@code evaluations.<i>.evaluation.*}, optionally behind {@code
 * trace.} or {@code session.}.
 */
final class Annotations {
  private static final int MOST = 64;
  private static final List<Annotations> ALL =
      Stream.of("", "trace.", "session.")
          .flatMap(
              target ->
                  Stream.of(
                      new Annotations(target + "annotations.", ".annotation."),
                      new Annotations(target + "evaluations.", ".evaluation.")))
          .toList();

  /** Without one of these attributes there is no annotation. */
  static final Set<String> SIGNS =
      ALL.stream()
          .flatMap(annotations -> Stream.of(annotations.firstScore, annotations.firstLabel))
          .collect(Collectors.toSet());

  private final String head;
  private final String tail;
  private final String firstScore;
  private final String firstLabel;

  private Annotations(String head, String tail) {
    this.head = head;
    this.tail = tail;
    this.firstScore = head + 0 + tail + "score";
    this.firstLabel = head + 0 + tail + "label";
  }

  /** Adds the signals of all annotations on the span to {@code signals}. */
  static void read(SpanView span, SignalSource source, List<Signal> signals) {
    for (int i = 0; i < ALL.size(); i++) {
      ALL.get(i).addAll(span, source, signals);
    }
  }

  /** Indices start at 0 without gaps, so a span without index 0 costs two look-ups. */
  private void addAll(SpanView span, SignalSource source, List<Signal> signals) {
    if (span.attribute(firstScore) == null && span.attribute(firstLabel) == null) {
      return;
    }
    for (int i = 0; i < MOST && add(head + i + tail, span, source, signals); i++) {}
  }

  private static boolean add(
      String prefix, SpanView span, SignalSource source, List<Signal> signals) {
    Object score = span.attribute(prefix + "score");
    String label = span.text(prefix + "label");
    Effect effect = Grade.effect(score, label, SignalRule.DEFAULT_SUCCESS_AT_LEAST);
    if (effect != null) {
      String name = span.text(prefix + "name");
      boolean human = "HUMAN".equals(span.text(prefix + "annotator_kind"));
      SignalKind kind = human ? SignalKind.HUMAN_FEEDBACK : SignalKind.GRADE;
      signals.add(source.signal(name == null ? "annotation" : name, kind, effect, null));
    }
    return score != null || label != null;
  }
}
