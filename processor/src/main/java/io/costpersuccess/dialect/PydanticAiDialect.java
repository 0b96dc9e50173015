package io.costpersuccess.dialect;

/**
 * Pydantic AI: the conventions to the letter for every provider, with the same counts once more
 * under {@code gen_ai.usage.details}. Spans of agent runs of older versions carry the sum of their
 * calls.
 *
 * <p>Source: pydantic/pydantic-ai, {@code pydantic_ai_slim/pydantic_ai/models/instrumented.py}.
 */
final class PydanticAiDialect {
  static final Convention CONVENTION =
      new Convention(GenAiDialect.VOCABULARY.and(Fact.MODEL, "model_name"), Accounting.BY_THE_BOOK);

  private PydanticAiDialect() {}
}
