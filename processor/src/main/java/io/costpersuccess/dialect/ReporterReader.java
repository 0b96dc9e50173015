package io.costpersuccess.dialect;

import io.costpersuccess.call.Reporter;
import io.costpersuccess.span.SpanView;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reader of what the instrumentation of a span is known to do. */
final class ReporterReader {
  /** Scopes come from libraries, so there are few; above this number they are not remembered. */
  private static final int MOST_SCOPES = 1_000;

  /** Reporters of which nothing but the scope is to be said, as of nearly all. */
  private static final Map<String, Reporter> PLAIN = new ConcurrentHashMap<>();

  private ReporterReader() {}

  static Reporter read(SpanView span) {
    boolean serving = span.kind() == SpanView.Kind.SERVER;
    boolean carriesOver = SpringAiDialect.carriesOver(span);
    boolean judging = Evaluators.wrote(span);
    return serving || carriesOver || judging
        ? new Reporter(span.scopeName(), serving, carriesOver, judging)
        : plain(span.scopeName());
  }

  private static Reporter plain(String scope) {
    Reporter known = PLAIN.get(scope);
    if (known != null) {
      return known;
    }
    var reporter = new Reporter(scope, false, false, false);
    if (PLAIN.size() < MOST_SCOPES) {
      PLAIN.put(scope, reporter);
    }
    return reporter;
  }
}
