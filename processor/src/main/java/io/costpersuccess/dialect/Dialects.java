package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.SpanView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The known dialects, and the rule by which one is chosen for a span: the instrumentation scope,
 * and where that says nothing, the attributes that only one dialect writes. What the numbers prove
 * then beats what the dialect is known to do, see {@link Inclusion}. Safe for use by many threads.
 */
final class Dialects {
  /**
   * Writes no calls: clients of databases and HTTP, inside of whose spans no code of the
   * application runs that could add anything, and coding agents, whose calls are log records.
   */
  static final Dialect SILENT = new Convention(Vocabulary.EMPTY, Accounting.BY_THE_BOOK);

  static final Dialect LANGFUSE = new LangfuseDialect();
  static final Dialect LANGSMITH = new LangSmithDialect();
  static final Dialect OPENLIT = new OpenLitDialect();
  static final Dialect VERCEL = new VercelDialect();

  /** The dialects of scopes that begin so; of two that fit, the first counts. */
  private static final List<Scope> SCOPES =
      List.of(
          new Scope("io.opentelemetry.openai-java", JavaAgentDialect.CONVENTION),
          new Scope("io.opentelemetry.aws-sdk", JavaAgentDialect.CONVENTION),
          new Scope("io.quarkus", QuarkusDialect.CONVENTION),
          new Scope(AnthropicSdkDialect.SCOPE, AnthropicSdkDialect.CONVENTION),
          new Scope("@anthropic-ai/sdk", AnthropicSdkDialect.CONVENTION),
          new Scope("openinference.instrumentation.claude_agent_sdk", OpenInferenceDialect.RAW),
          new Scope("openinference.instrumentation.bedrock", OpenInferenceDialect.BEDROCK),
          new Scope("openinference.instrumentation.openai_agents", OpenInferenceDialect.AGENTS),
          new Scope("openinference.", OpenInferenceDialect.CONVENTION),
          new Scope("@arizeai/openinference", OpenInferenceDialect.CONVENTION),
          new Scope("opentelemetry.instrumentation.botocore", GenAiDialect.PYTHON_AWS),
          new Scope("opentelemetry.instrumentation.openai_v2", GenAiDialect.OPENAI_WITHOUT_CACHE),
          new Scope("@opentelemetry/instrumentation-openai", GenAiDialect.OPENAI_WITHOUT_CACHE),
          new Scope("opentelemetry.instrumentation.google_genai", GenAiDialect.CONVENTION),
          new Scope("opentelemetry.instrumentation.genai", GenAiDialect.CONVENTION),
          new Scope("opentelemetry.instrumentation.bedrock", OpenLlmetryDialect.PYTHON_BEDROCK),
          new Scope("opentelemetry.instrumentation.crewai", OpenLlmetryDialect.AGENTS),
          new Scope("opentelemetry.instrumentation.agno", OpenLlmetryDialect.AGENTS),
          new Scope("opentelemetry.instrumentation.", OpenLlmetryDialect.CONVENTION),
          new Scope("@traceloop/instrumentation-openai", OpenLlmetryDialect.NODE_OPENAI),
          new Scope("@traceloop/", OpenLlmetryDialect.CONVENTION),
          new Scope("traceloop.", OpenLlmetryDialect.CONVENTION),
          new Scope("langfuse", LANGFUSE),
          new Scope("litellm", LiteLlmDialect.CONVENTION),
          new Scope("openlit", OPENLIT),
          new Scope("strands.", StrandsDialect.CONVENTION),
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

  /** Whatever scope says nothing. */
  private static final Dialect MARKED = new MarkedDialect();

  /** Attribute keys of which every call has one, whatever the scope of its span. */
  static final Set<String> SIGNS = signs();

  private static final KeyGroups SIGNS_OF_ANY = KeyGroups.of(SIGNS);
  private static final KeyGroups SIGNS_OF_MARKED = KeyGroups.of(MARKED.signs());
  private static final KeyGroups SIGNS_OF_SILENT = KeyGroups.of(SILENT.signs());

  /** Vercel's up to 6 and since 7, which are too short to be the beginning of others. */
  private static final Set<String> VERCEL_SCOPES = Set.of("ai", "gen_ai");

  private static final PerName<Dialect> BY_SCOPE = new PerName<>(Dialects::find);

  private Dialects() {}

  private record Scope(String prefix, Dialect dialect) {}

  /** The beginnings of the scopes that report calls. */
  static List<String> scopes() {
    return Stream.concat(
            VERCEL_SCOPES.stream(),
            SCOPES.stream().filter(scope -> scope.dialect != SILENT).map(Scope::prefix))
        .toList();
  }

  private static Set<String> signs() {
    var signs = new HashSet<>(MARKED.signs());
    SCOPES.forEach(scope -> signs.addAll(scope.dialect.signs()));
    return signs;
  }

  /** The call of a span; null when no dialect finds one in it. */
  static @Nullable LlmCall read(SpanView span) {
    return BY_SCOPE.of(span.scopeName()).read(span);
  }

  /** Attribute keys of which every call has one that a span of this scope reports. */
  static KeyGroups signs(String scope) {
    Dialect dialect = BY_SCOPE.of(scope);
    if (dialect == SILENT) {
      return SIGNS_OF_SILENT;
    }
    return dialect == MARKED ? SIGNS_OF_MARKED : SIGNS_OF_ANY;
  }

  private static Dialect find(String scope) {
    if (VERCEL_SCOPES.contains(scope)) {
      return VERCEL;
    }
    for (Scope candidate : SCOPES) {
      if (scope.startsWith(candidate.prefix)) {
        return candidate.dialect;
      }
    }
    return MARKED;
  }
}
