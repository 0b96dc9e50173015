package io.costpersuccess.dialect;

import io.costpersuccess.dialect.Accounting.Thoughts;

/**
 * OpenLLMetry by Traceloop, in Python and JavaScript.
 *
 * <p>Source: traceloop/openllmetry, {@code semconv_ai/__init__.py} and the packages;
 * openllmetry-js. Python's instrumentation of Bedrock passes on an input count without the cache,
 * those of Gemini an output count without thoughts. Spans of CrewAI and agno repeat what an agent
 * has used so far.
 */
final class OpenLlmetryDialect {
  private static final Vocabulary VOCABULARY =
      GenAiDialect.VOCABULARY
          .and(Fact.OPERATION, "llm.request.type", "traceloop.span.kind")
          .and(
              Fact.FINISH_REASONS,
              "gen_ai.response.finish_reason",
              "gen_ai.completion.0.finish_reason")
          .and(Fact.REASONING, "llm.usage.reasoning_tokens")
          .and(Fact.TOTAL, "llm.usage.total_tokens");

  static final Convention CONVENTION =
      new Convention(VOCABULARY, Accounting.BY_THE_BOOK.thoughts(Thoughts.BESIDE));

  /** As JavaScript's instrumentation of the OpenAI client writes it: without the cache. */
  static final Convention NODE_OPENAI =
      new Convention(VOCABULARY, Accounting.BY_THE_BOOK.cacheUnseen());

  /** As Python's instrumentation of Bedrock writes it. */
  static final Convention PYTHON_BEDROCK =
      new Convention(VOCABULARY, Accounting.BY_THE_BOOK.cacheAlwaysBeside());

  /** As the instrumentations of agent frameworks write it. */
  static final Convention AGENTS = CONVENTION.ofWrappers();

  private OpenLlmetryDialect() {}
}
