package io.costpersuccess.dialect;

/**
 * Microsoft's Semantic Kernel, Agent Framework and {@code Microsoft.Extensions.AI}. Spans {@code
 * invoke_agent} and {@code orchestrate_tools} add up the calls beneath them.
 *
 * <p>Source: microsoft/semantic-kernel, {@code ModelDiagnostics.cs} and {@code
 * model_diagnostics/gen_ai_attributes.py}, which know input and output only; dotnet/extensions,
 * {@code OpenTelemetryConsts.cs}.
 */
final class MicrosoftDialect {
  static final Convention EXTENSIONS_AI =
      new Convention(GenAiDialect.VOCABULARY, Accounting.BY_THE_BOOK);

  static final Convention SEMANTIC_KERNEL =
      new Convention(
              GenAiDialect.TOKENS
                  .and(Fact.FINISH_REASONS, "gen_ai.response.finish_reason")
                  .and(Fact.INPUT, "gen_ai.response.prompt_tokens")
                  .and(Fact.OUTPUT, "gen_ai.response.completion_tokens"),
              Accounting.BY_THE_BOOK.cacheUnseen())
          .withoutTier();

  private MicrosoftDialect() {}
}
