package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.dialect.Accounting.Thoughts;
import io.costpersuccess.span.SpanView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * OpenLIT: the conventions with a cost under {@code gen_ai.usage.cost}, which is 0 for models that
 * it has no price for, with Anthropic's own input count, which leaves the cache out, and Gemini's
 * own output count, which leaves thoughts out.
 *
 * <p>Source: openlit/openlit, {@code sdk/python/src/openlit/semcov/__init__.py} and {@code
 * utils.py} of its instrumentations. Where a stream ends without usage OpenLIT splits the text by a
 * tokenizer of its own, and makes a cost of that ({@code general_tokens}). What the provider told
 * is known by the counts of the cache, which are then written even if they are 0.
 */
final class OpenLitDialect implements Dialect {
  /** Written by no one else on a GenAI span. */
  static final String MARK = "gen_ai.application_name";

  private static final Convention CONVENTION =
      new Convention(
              GenAiDialect.VOCABULARY,
              Accounting.BY_THE_BOOK.cacheBeside("anthropic").thoughts(Thoughts.BESIDE))
          .withZeroCostForUnknown();

  /** Without the cost, which is made of the guess. */
  private static final Convention GUESSED =
      new Convention(GenAiDialect.VOCABULARY.only(Fact.COST), CONVENTION.accounting());

  private static final String[] STREAM = {"gen_ai.request.stream", "gen_ai.request.is_stream"};

  @Override
  public @Nullable LlmCall read(SpanView span) {
    return isGuessed(span) ? GUESSED.read(span, nothing -> null) : CONVENTION.read(span);
  }

  @Override
  public Set<String> signs() {
    return CONVENTION.signs();
  }

  private static boolean isGuessed(SpanView span) {
    boolean isStream = false;
    for (String key : STREAM) {
      isStream |= "true".equalsIgnoreCase(span.text(key));
    }
    Vocabulary known = CONVENTION.vocabulary();
    return isStream
        && known.value(span, Fact.CACHE_READ) == null
        && known.value(span, Fact.CACHE_WRITE) == null;
  }
}
