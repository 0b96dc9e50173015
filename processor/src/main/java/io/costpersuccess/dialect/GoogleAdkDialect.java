package io.costpersuccess.dialect;

import io.costpersuccess.dialect.Accounting.Thoughts;

/**
 * Google's Agent Development Kit, in Python and Java: a span {@code call_llm} with usage, and in
 * Python a span {@code generate_content} with the same usage beneath it.
 *
 * <p>Source: google/adk-python, {@code telemetry/tracing.py}; google/adk-java, {@code Tracing}.
 * Older versions write an output count without thoughts, newer ones with them and their number
 * beside.
 */
final class GoogleAdkDialect {
  static final Convention CONVENTION =
      new Convention(
          GenAiDialect.VOCABULARY, Accounting.BY_THE_BOOK.thoughts(Thoughts.INSIDE_IF_TOLD));

  private GoogleAdkDialect() {}
}
