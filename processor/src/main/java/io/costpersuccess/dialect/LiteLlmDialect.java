package io.costpersuccess.dialect;

/**
 * LiteLLM, library and proxy: input counts include the cache, of which nothing else is told; the
 * cost is LiteLLM's own.
 *
 * <p>Source: BerriAI/litellm, {@code litellm/integrations/opentelemetry.py}; version 2 of its
 * telemetry follows the conventions.
 */
final class LiteLlmDialect {
  /** Written by no one else; LiteLLM also writes it on spans of others. */
  static final String MARK = "gen_ai.cost.total_cost";

  static final Convention CONVENTION =
      new Convention(
          OpenInferenceDialect.VOCABULARY.and(Fact.OPERATION, "llm.request.type"),
          Accounting.BY_THE_BOOK.cacheUnseen());

  private LiteLlmDialect() {}
}
