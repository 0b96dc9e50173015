package io.costpersuccess.dialect;

import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.span.SpanView;

/** Reader of what the instrumentation of a span is known to do. */
final class ReporterReader {
  /** Reporters of which nothing but the scope is to be said, as of nearly all. */
  private static final PerName<Reporter> PLAIN =
      new PerName<>(scope -> new Reporter(scope, false, false, false, null, isFirsthand(scope)));

  private ReporterReader() {}

  static Reporter read(SpanView span) {
    boolean serving = span.kind() == SpanView.Kind.SERVER;
    boolean carriesOver = SpringAiDialect.carriesOver(span);
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
