package io.costpersuccess.dialect;

/**
 * Anthropic's own client libraries, which write a span for each request since version 1.14 of the
 * Python one: the conventions to the letter, with cache writes by their life and the service tier
 * under {@code anthropic}. Their counts are the provider's, so that they are preferred to those of
 * instrumentations around the library.
 *
 * <p>Source: spans of anthropic 2.14 (Python, scope {@code com.anthropic.sdk.python}), and the
 * description of openinference-instrumentation-anthropic 3.3, which replaces them by its own.
 */
final class AnthropicSdkDialect {
  /** The beginning of the scopes: Python, Java and whichever follow. */
  static final String SCOPE = "com.anthropic.sdk";

  static final Convention CONVENTION =
      new Convention(
          GenAiDialect.VOCABULARY
              .and(Fact.FINISH_REASONS, "anthropic.message.stop_reason")
              .and(Fact.SERVICE_TIER, "anthropic.usage.service_tier")
              .and(Fact.SPEED, "anthropic.response.speed", "anthropic.usage.speed")
              .and(
                  Fact.REGION,
                  "anthropic.response.inference_geo",
                  "anthropic.usage.inference_geo",
                  "anthropic.request.inference_geo"),
          Accounting.BY_THE_BOOK);

  private AnthropicSdkDialect() {}
}
