package io.costpersuccess.dialect;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of models as telemetry reports them, without what is no part of a name. */
final class ReportedModel {
  /** Written where no model is known: by Spring AI, LangChain4j, and printed nulls. */
  private static final Set<String> NO_NAMES = Set.of("none", "unknown", "null", "None", "N/A");

  private ReportedModel() {}

  /**
   * The name, of bounded length. Claude Code adds the context window that it uses, as in {@code
   * claude-opus-4-7[1m]}; it is the same model at the same price.
   *
   * @return null when the text is no name
   */
  static @Nullable String name(@Nullable String reported) {
    if (reported == null || NO_NAMES.contains(reported)) {
      return null;
    }
    String name = BoundedText.cut(reported);
    int last = name.length() - 1;
    return last > 0 && name.charAt(last) == ']' ? withoutWindow(name) : name;
  }

  private static String withoutWindow(String name) {
    int start = name.lastIndexOf('[');
    boolean isWindow = start > 0 && Character.isDigit(name.charAt(start + 1));
    return isWindow ? name.substring(0, start) : name;
  }
}
