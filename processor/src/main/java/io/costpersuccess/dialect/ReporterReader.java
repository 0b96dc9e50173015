package io.costpersuccess.dialect;

import io.costpersuccess.call.Reporter;
import io.costpersuccess.span.SpanView;

/** Reader of what the instrumentation of a span is known to do. */
final class ReporterReader {
  /** Reporters of which nothing but the scope is to be said, as of nearly all. */
  private static final PerScope<Reporter> PLAIN =
      new PerScope<>(scope -> new Reporter(scope, false, false, false));

  private ReporterReader() {}

  static Reporter read(SpanView span) {
    boolean serving = span.kind() == SpanView.Kind.SERVER;
    boolean carriesOver = SpringAiDialect.carriesOver(span);
    boolean judging = Evaluators.wrote(span);
    return serving || carriesOver || judging
        ? new Reporter(span.scopeName(), serving, carriesOver, judging)
        : PLAIN.of(span.scopeName());
  }
}
