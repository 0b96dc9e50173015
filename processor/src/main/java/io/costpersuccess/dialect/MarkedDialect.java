package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.SpanView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The dialect of a span of which only its attributes tell which one it is. */
final class MarkedDialect implements Dialect {
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
          new Mark(VercelDialect.MARK, Dialects.VERCEL),
          new Mark(LangfuseDialect.MARK, Dialects.LANGFUSE),
          new Mark(DeepEvalDialect.MARK, DeepEvalDialect.CONVENTION));

  /** Attributes that tell the dialect of a GenAI span. */
  private static final List<Mark> FURTHER_MARKS =
      List.of(
          new Mark(LiteLlmDialect.MARK, LiteLlmDialect.CONVENTION),
          new Mark(OpenLitDialect.MARK, Dialects.OPENLIT),
          new Mark(AgentOpsDialect.MARK, AgentOpsDialect.CONVENTION),
          new Mark(LangSmithDialect.MARK, Dialects.LANGSMITH),
          new Mark("traceloop.span.kind", OpenLlmetryDialect.CONVENTION),
          new Mark("llm.request.type", OpenLlmetryDialect.CONVENTION),
          new Mark(LangChain4jDialect.MARK, LangChain4jDialect.CONVENTION));

  private record Mark(String key, Dialect dialect) {}

  @Override
  public @Nullable LlmCall read(SpanView span) {
    Dialect dialect = marked(span, OWN_MARKS);
    if (dialect == null && isGenAi(span)) {
      dialect = CodingAgents.own(span) ? Dialects.SILENT : ofGenAi(span);
    }
    return dialect == null ? null : dialect.read(span);
  }

  @Override
  public Set<String> signs() {
    var signs = new HashSet<>(GENERAL_MARKS);
    OWN_MARKS.forEach(mark -> signs.add(mark.key));
    return signs;
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
