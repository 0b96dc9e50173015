package io.costpersuccess.dialect;

import io.costpersuccess.span.EventView;
import io.costpersuccess.span.SpanView;

/** How instrumentations say that a call failed. */
final class Failure {
  private static final String ERROR_TYPE = "error.type";

  /** LangChain4j. */
  private static final String OUTCOME = "outcome";

  /** Claude Code, Codex and Gemini CLI. */
  private static final String SUCCESS = "success";

  /** Micrometer. */
  private static final String ERROR = "error";

  private static final String NONE = "none";
  private static final String EXCEPTION = "exception";

  private Failure() {}

  /**
   * Whether a span tells that its call failed. An exception alone, which is all that Quarkus leaves
   * behind, counts only when there is no usage: a call that failed on the way and was answered in
   * the end did not fail.
   */
  static boolean is(SpanView span, boolean hasUsage) {
    String type = span.text(ERROR_TYPE);
    if (span.isError() || (type != null && !type.equals(NONE))) {
      return true;
    }
    return type == null && (isTold(span) || (!hasUsage && hasException(span)));
  }

  private static boolean isTold(SpanView span) {
    String error = span.text(ERROR);
    return "ERROR".equals(span.text(OUTCOME))
        || "false".equalsIgnoreCase(span.text(SUCCESS))
        || (error != null && !error.equals(NONE) && !error.equals("false"));
  }

  private static boolean hasException(SpanView span) {
    for (EventView event : span.events()) {
      if (event.name().equals(EXCEPTION)) {
        return true;
      }
    }
    return false;
  }
}
