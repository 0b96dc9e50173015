package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.SpanView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Langfuse's own attributes: usage and cost as JSON. The usage is either in buckets that do not
 * overlap, as Langfuse stores it, or as OpenAI's API returns it, with parts inside their wholes.
 *
 * <p>Source: langfuse/langfuse, {@code packages/shared/src/server/otel}. Without its own attributes
 * a span is read by the conventions.
 */
final class LangfuseDialect implements Dialect {
  /** Written by no one else. */
  static final String MARK = "langfuse.observation.type";

  private static final String DETAILS = "langfuse.observation.usage_details";

  private static final String MODEL = "langfuse.observation.model.name";
  private static final String PARAMETERS = "langfuse.observation.model.parameters";

  private static final Vocabulary CALL =
      GenAiDialect.TOKENS
          .and(Fact.OPERATION, MARK)
          .first(Fact.MODEL, MODEL)
          .and(Fact.REQUEST_JSON, PARAMETERS);

  private static final Convention BUCKETS =
      new Convention(
          CALL.only(Fact.INPUT, DETAILS + ".input", DETAILS + ".input_text")
              .only(Fact.OUTPUT, DETAILS + ".output", DETAILS + ".output_text")
              .only(Fact.TOTAL, DETAILS + ".total")
              .only(
                  Fact.CACHE_READ,
                  DETAILS + ".cache_read_input_tokens",
                  DETAILS + ".input_cached_tokens",
                  DETAILS + ".input_cache_read")
              .only(
                  Fact.CACHE_WRITE,
                  DETAILS + ".cache_creation_input_tokens",
                  DETAILS + ".input_cache_creation")
              .and(Fact.CACHE_WRITE_5M, DETAILS + ".input_cache_creation_5m")
              .and(Fact.CACHE_WRITE_1H, DETAILS + ".input_cache_creation_1h")
              .only(
                  Fact.REASONING,
                  DETAILS + ".output_reasoning_tokens",
                  DETAILS + ".output_reasoning",
                  DETAILS + ".reasoning_tokens")
              .and(Fact.INPUT_AUDIO, DETAILS + ".input_audio_tokens", DETAILS + ".input_audio")
              .and(Fact.OUTPUT_AUDIO, DETAILS + ".output_audio_tokens", DETAILS + ".output_audio")
              .and(Fact.SEARCHES, DETAILS + ".web_search_queries", DETAILS + ".grounding_queries"),
          Accounting.BUCKETS);

  private static final Convention AS_OPENAI =
      new Convention(
          CALL.only(Fact.INPUT, DETAILS + ".prompt_tokens", DETAILS + ".input_tokens")
              .only(Fact.OUTPUT, DETAILS + ".completion_tokens", DETAILS + ".output_tokens")
              .only(Fact.TOTAL, DETAILS + ".total_tokens")
              .only(Fact.CACHE_READ, DETAILS + ".cached_tokens")
              .only(Fact.REASONING, DETAILS + ".reasoning_tokens")
              .only(Fact.CACHE_WRITE),
          Accounting.BY_THE_BOOK);

  private static final Convention CONVENTIONAL =
      new Convention(
          GenAiDialect.VOCABULARY
              .and(Fact.OPERATION, MARK)
              .first(Fact.MODEL, MODEL)
              .and(Fact.REQUEST_JSON, PARAMETERS),
          Accounting.BY_THE_BOOK);

  @Override
  public @Nullable LlmCall read(SpanView span) {
    AttributeView details = JsonView.alone(span, DETAILS);
    if (details == span) {
      return CONVENTIONAL.read(span);
    }
    boolean asOpenAi =
        details.attribute(DETAILS + ".prompt_tokens") != null
            || details.attribute(DETAILS + ".input_tokens") != null;
    return (asOpenAi ? AS_OPENAI : BUCKETS).read(span, details);
  }

  @Override
  public Set<String> signs() {
    return CONVENTIONAL.signs();
  }
}
