package io.costpersuccess.dialect;

/**
 * Envoy AI Gateway, which writes either OpenInference or the conventions, with Anthropic's own
 * input count.
 *
 * <p>Source: envoyproxy/ai-gateway, {@code internal/tracing} and {@code internal/metrics/genai.go}.
 */
final class EnvoyDialect {
  static final Convention CONVENTION =
      new Convention(
          OpenInferenceDialect.VOCABULARY,
          Accounting.BY_THE_BOOK.cacheBeside("anthropic", "aws.bedrock"));

  private EnvoyDialect() {}
}
