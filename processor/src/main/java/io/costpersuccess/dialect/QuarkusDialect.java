package io.costpersuccess.dialect;

/**
 * Quarkus LangChain4j: spans {@code completion MODEL} with the counts of LangChain4j under the
 * names of the conventions, and the cost that the application's own {@code CostEstimator} made of
 * them.
 *
 * <p>Source: quarkiverse/quarkus-langchain4j, {@code SpanChatModelListener}.
 */
final class QuarkusDialect {
  static final Convention CONVENTION =
      new Convention(
              GenAiDialect.CURRENT.and(Fact.COST, "gen_ai.client.estimated_cost"),
              LangChain4jDialect.ACCOUNTING)
          .withoutTier();

  private QuarkusDialect() {}
}
