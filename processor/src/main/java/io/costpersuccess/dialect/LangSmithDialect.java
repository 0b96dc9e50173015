package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.SpanView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * LangSmith's exporter: LangChain's usage metadata, whose input and output include everything, and
 * whose details are printed dictionaries.
 *
 * <p>Source: langchain-ai/langsmith-sdk, {@code _internal/otel/_otel_exporter.py}. Where LangChain
 * tells cache writes by their life, it sets their total to 0.
 */
final class LangSmithDialect implements Dialect {
  /** Written by no one else. */
  static final String MARK = "langsmith.span.kind";

  private static final String INPUT_DETAILS = "gen_ai.usage.input_token_details";
  private static final String OUTPUT_DETAILS = "gen_ai.usage.output_token_details";

  private static final Convention CONVENTION =
      new Convention(
          GenAiDialect.VOCABULARY
              .and(Fact.OPERATION, MARK)
              .and(Fact.CACHE_READ, INPUT_DETAILS + ".cache_read")
              .and(Fact.CACHE_WRITE, INPUT_DETAILS + ".cache_creation")
              .and(Fact.CACHE_WRITE_5M, INPUT_DETAILS + ".ephemeral_5m_input_tokens")
              .and(Fact.CACHE_WRITE_1H, INPUT_DETAILS + ".ephemeral_1h_input_tokens")
              .and(Fact.INPUT_AUDIO, INPUT_DETAILS + ".audio")
              .and(Fact.REASONING, OUTPUT_DETAILS + ".reasoning")
              .and(Fact.OUTPUT_AUDIO, OUTPUT_DETAILS + ".audio"),
          Accounting.BY_THE_BOOK);

  @Override
  public @Nullable LlmCall read(SpanView span) {
    AttributeView counts = JsonView.of(JsonView.of(span, INPUT_DETAILS), OUTPUT_DETAILS);
    return CONVENTION.read(span, counts);
  }

  @Override
  public Set<String> signs() {
    return CONVENTION.signs();
  }
}
