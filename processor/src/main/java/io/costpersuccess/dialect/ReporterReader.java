package io.costpersuccess.dialect;

import io.costpersuccess.call.Operation;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.span.SpanView;
import java.util.stream.Stream;

/** Reader of what the instrumentation of a span is known to do. */
final class ReporterReader {
  /** Reporters of which nothing but the scope is to be said, as of nearly all. */
  private static final PerName<Reporter> PLAIN =
      new PerName<>(scope -> new Reporter(scope, false, false, false, null, isFirsthand(scope)));

  /**
   * Frameworks whose agents and steps tell the counter of a model object, which runs on from step
   * to step and from run to run.
   *
   * <p>Source: openllmetry crewai and agno ({@code _token_process}), OpenInference smolagents
   * ({@code agent.monitor}).
   */
  private static final PerName<Boolean> RUNS_ON =
      new PerName<>(
          scope ->
              Stream.of("crewai", "smolagents", "agno").anyMatch(name -> scope.endsWith(name)));

  private ReporterReader() {}

  static Reporter read(SpanView span, Operation operation) {
    boolean serving = span.kind() == SpanView.Kind.SERVER;
    boolean carriesOver =
        operation == Operation.WRAPPER
            ? RUNS_ON.of(span.scopeName())
            : SpringAiDialect.carriesOver(span);
    boolean judging = Evaluators.wrote(span);
    SamplingThreshold sampling = span.sampling();
    return serving || carriesOver || judging || sampling != null
        ? new Reporter(
            span.scopeName(),
            serving,
            carriesOver,
            judging,
            sampling,
            isFirsthand(span.scopeName()))
        : PLAIN.of(span.scopeName());
  }

  private static boolean isFirsthand(String scope) {
    return scope.startsWith(AnthropicSdkDialect.SCOPE);
  }
}
