package io.costpersuccess.dialect;

/**
 * OpenLIT: the conventions with a cost under {@code gen_ai.usage.cost}, which is 0 for models that
 * it has no price for, and with Anthropic's own input count, which leaves the cache out.
 *
 * <p>Source: openlit/openlit, {@code sdk/python/src/openlit/semcov/__init__.py}.
 */
final class OpenLitDialect {
  /** Written by no one else on a GenAI span. */
  static final String MARK = "gen_ai.application_name";

  static final Convention CONVENTION =
      new Convention(GenAiDialect.VOCABULARY, Accounting.BY_THE_BOOK.cacheBeside("anthropic"))
          .withZeroCostForUnknown();

  private OpenLitDialect() {}
}
