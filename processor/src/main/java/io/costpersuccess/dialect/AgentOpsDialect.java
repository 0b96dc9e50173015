package io.costpersuccess.dialect;

/**
 * AgentOps: deprecated names of the conventions, and a cost that is 0 for models that it has no
 * price for.
 *
 * <p>Source: AgentOps-AI/agentops, {@code agentops/semconv}.
 */
final class AgentOpsDialect {
  /** Written by no one else. */
  static final String MARK = "agentops.span.kind";

  static final Convention CONVENTION =
      new Convention(GenAiDialect.VOCABULARY.and(Fact.OPERATION, MARK), Accounting.BY_THE_BOOK)
          .withZeroCostForUnknown();

  private AgentOpsDialect() {}
}
