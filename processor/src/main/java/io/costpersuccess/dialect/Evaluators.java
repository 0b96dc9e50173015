package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.SpanView;
import java.util.List;

/**
 * Spans of those who grade the work of others: what they and the calls beneath them cost is not
 * what the work cost.
 */
final class Evaluators {
  private static final String EVALUATION_NAME = "gen_ai.evaluation.name";
  private static final String OPENINFERENCE_KIND = "openinference.span.kind";
  private static final String EVALUATOR = "evaluator";

  private static final KeyGroups SIGNS =
      KeyGroups.of(List.of(EVALUATION_NAME, OPENINFERENCE_KIND, LangfuseDialect.MARK));

  private Evaluators() {}

  /** Whether a span of which nothing was read yet says that it is an evaluator's. */
  static boolean wroteUnread(SpanView span) {
    return span.groups(SIGNS) != 0 && wrote(span);
  }

  /** Whether a span says that it is an evaluator's. */
  static boolean wrote(AttributeView span) {
    return EVALUATOR.equalsIgnoreCase(span.text(OPENINFERENCE_KIND))
        || EVALUATOR.equals(span.text(LangfuseDialect.MARK))
        || span.attribute(EVALUATION_NAME) != null;
  }
}
