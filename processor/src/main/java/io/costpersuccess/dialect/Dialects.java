package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.SpanView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The known dialects, and the rule by which one is chosen for a span: the instrumentation scope,
 * and where that says nothing, the attributes that only one dialect writes. What the numbers prove
 * then beats what the dialect is known to do, see {@link Inclusion}.
 *
 * <p>A span of no dialect costs the look-up of its scope, at most nine of attributes, and no
 * allocation. Safe for use by many threads.
 */
final class Dialects {
  /**
   * Writes no calls: clients of databases and HTTP, inside of whose spans no code of the
   * application runs that could add anything, and coding agents, whose calls are log records.
   */
  private static final Dialect SILENT = span -> null;

  private static final Dialect BY_MARKS = Dialects::readByMarks;
  private static final Dialect LANGFUSE = new LangfuseDialect();
  private static final Dialect LANGSMITH = new LangSmithDialect();
  private static final Dialect VERCEL = new VercelDialect();

  /** Scopes come from libraries, so there are few; above this number they are not remembered. */
  private static final int MOST_SCOPES = 1_000;

  /** The dialects of scopes that begin so; of two that fit, the first counts. */
  private static final List<Scope> SCOPES =
      List.of(
          new Scope("io.opentelemetry.openai-java", JavaAgentDialect.CONVENTION),
          new Scope("io.opentelemetry.aws-sdk", JavaAgentDialect.CONVENTION),
          new Scope("io.quarkus", QuarkusDialect.CONVENTION),
          new Scope("openinference.instrumentation.claude_agent_sdk", OpenInferenceDialect.RAW),
          new Scope("openinference.instrumentation.bedrock", OpenInferenceDialect.RAW),
          new Scope("openinference.", OpenInferenceDialect.CONVENTION),
          new Scope("@arizeai/openinference", OpenInferenceDialect.CONVENTION),
          new Scope("opentelemetry.instrumentation.botocore", GenAiDialect.PYTHON_AWS),
          new Scope("opentelemetry.instrumentation.openai_v2", GenAiDialect.PYTHON_OPENAI),
          new Scope("opentelemetry.instrumentation.google_genai", GenAiDialect.CONVENTION),
          new Scope("opentelemetry.instrumentation.genai", GenAiDialect.CONVENTION),
          new Scope("opentelemetry.instrumentation.bedrock", OpenLlmetryDialect.PYTHON_BEDROCK),
          new Scope("opentelemetry.instrumentation.crewai", OpenLlmetryDialect.AGENTS),
          new Scope("opentelemetry.instrumentation.agno", OpenLlmetryDialect.AGENTS),
          new Scope("opentelemetry.instrumentation.", OpenLlmetryDialect.CONVENTION),
          new Scope("@traceloop/", OpenLlmetryDialect.CONVENTION),
          new Scope("traceloop.", OpenLlmetryDialect.CONVENTION),
          new Scope("langfuse", LANGFUSE),
          new Scope("litellm", LiteLlmDialect.CONVENTION),
          new Scope("openlit", OpenLitDialect.CONVENTION),
          new Scope("pydantic-ai", PydanticAiDialect.CONVENTION),
          new Scope("gcp.vertex.agent", GoogleAdkDialect.CONVENTION),
          new Scope("Experimental.Microsoft.", MicrosoftDialect.EXTENSIONS_AI),
          new Scope("agent_framework", MicrosoftDialect.EXTENSIONS_AI),
          new Scope("Microsoft.SemanticKernel", MicrosoftDialect.SEMANTIC_KERNEL),
          new Scope("semantic_kernel", MicrosoftDialect.SEMANTIC_KERNEL),
          new Scope("agentops", AgentOpsDialect.CONVENTION),
          new Scope("langsmith", LANGSMITH),
          new Scope("envoyproxy/ai-gateway", EnvoyDialect.CONVENTION),
          new Scope("io.opentelemetry.apache-httpclient", SILENT),
          new Scope("io.opentelemetry.cassandra", SILENT),
          new Scope("io.opentelemetry.elasticsearch", SILENT),
          new Scope("io.opentelemetry.hibernate", SILENT),
          new Scope("io.opentelemetry.http-url-connection", SILENT),
          new Scope("io.opentelemetry.java-http-client", SILENT),
          new Scope("io.opentelemetry.jdbc", SILENT),
          new Scope("io.opentelemetry.jedis", SILENT),
          new Scope("io.opentelemetry.lettuce", SILENT),
          new Scope("io.opentelemetry.mongo", SILENT),
          new Scope("io.opentelemetry.okhttp", SILENT),
          new Scope("io.opentelemetry.spring-data", SILENT),
          new Scope("com.anthropic.claude_code", SILENT),
          new Scope("gemini-cli", SILENT),
          new Scope("codex_", SILENT),
          new Scope("codex-", SILENT));

  /** Attributes that only a GenAI span has, in whatever dialect. */
  private static final List<String> GENERAL_MARKS =
      List.of(
          "gen_ai.operation.name",
          "gen_ai.provider.name",
          "gen_ai.system",
          "gen_ai.request.model",
          "gen_ai.response.model");

  /** Attributes that tell a dialect by themselves. */
  private static final List<Mark> OWN_MARKS =
      List.of(
          new Mark("openinference.span.kind", OpenInferenceDialect.CONVENTION),
          new Mark(VercelDialect.MARK, VERCEL),
          new Mark(LangfuseDialect.MARK, LANGFUSE),
          new Mark(DeepEvalDialect.MARK, DeepEvalDialect.CONVENTION));

  /** Attributes that tell the dialect of a GenAI span. */
  private static final List<Mark> FURTHER_MARKS =
      List.of(
          new Mark(LiteLlmDialect.MARK, LiteLlmDialect.CONVENTION),
          new Mark(OpenLitDialect.MARK, OpenLitDialect.CONVENTION),
          new Mark(AgentOpsDialect.MARK, AgentOpsDialect.CONVENTION),
          new Mark(LangSmithDialect.MARK, LANGSMITH),
          new Mark("traceloop.span.kind", OpenLlmetryDialect.CONVENTION),
          new Mark("llm.request.type", OpenLlmetryDialect.CONVENTION),
          new Mark(LangChain4jDialect.MARK, LangChain4jDialect.CONVENTION));

  private final Map<String, Dialect> byScope = new ConcurrentHashMap<>(Map.of("ai", VERCEL));

  private record Scope(String prefix, Dialect dialect) {}

  private record Mark(String key, Dialect dialect) {}

  /** The call of a span; null when no dialect finds one in it. */
  @Nullable LlmCall read(SpanView span) {
    return ofScope(span.scopeName()).read(span);
  }

  private Dialect ofScope(String scope) {
    Dialect known = byScope.get(scope);
    if (known != null) {
      return known;
    }
    Dialect found = find(scope);
    if (byScope.size() < MOST_SCOPES) {
      byScope.put(scope, found);
    }
    return found;
  }

  private static Dialect find(String scope) {
    for (Scope candidate : SCOPES) {
      if (scope.startsWith(candidate.prefix)) {
        return candidate.dialect;
      }
    }
    return BY_MARKS;
  }

  private static @Nullable LlmCall readByMarks(SpanView span) {
    Dialect dialect = marked(span, OWN_MARKS);
    if (dialect == null && isGenAi(span)) {
      dialect = CodingAgents.own(span) ? SILENT : ofGenAi(span);
    }
    return dialect == null ? null : dialect.read(span);
  }

  private static Dialect ofGenAi(SpanView span) {
    Dialect dialect = marked(span, FURTHER_MARKS);
    if (dialect == null) {
      dialect = SpringAiDialect.wrote(span) ? SpringAiDialect.CONVENTION : GenAiDialect.CONVENTION;
    }
    return dialect;
  }

  private static boolean isGenAi(SpanView span) {
    for (int i = 0; i < GENERAL_MARKS.size(); i++) {
      if (span.attribute(GENERAL_MARKS.get(i)) != null) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Dialect marked(SpanView span, List<Mark> marks) {
    for (int i = 0; i < marks.size(); i++) {
      if (span.attribute(marks.get(i).key) != null) {
        return marks.get(i).dialect;
      }
    }
    return null;
  }
}
