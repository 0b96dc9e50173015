package io.costpersuccess.it;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Map;

/**
 * A small application of which no span says whose session it serves: that is in the baggage alone,
 * as is the feature.
 */
final class BackendApp {
  /** What a service in front of it sent along. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "traceparent", "00-0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-01",
          "baggage", "session.id=session-1,feature_tag=chat");

  /** Where the baggage comes from. */
  enum Source {
    /** From the headers of a request. */
    REQUEST,
    /** From the application itself. */
    APPLICATION
  }

  private BackendApp() {}

  /** Serves one turn and ends; the argument is the name of a {@link Source}. */
  @SuppressWarnings("try") // the scopes are only there to be closed
  public static void main(String[] arguments) {
    try (Scope request = context(Source.valueOf(arguments[0])).makeCurrent()) {
      Tracer tracer = GlobalOpenTelemetry.getTracer("backend-app");
      Span root = tracer.spanBuilder("POST /chat").setSpanKind(SpanKind.SERVER).startSpan();
      try (Scope current = root.makeCurrent()) {
        ChatApp.callModel(tracer);
        root.setAttribute("cps.success", true);
      } finally {
        root.end();
      }
    }
    System.out.println("the application ran");
  }

  private static Context context(Source source) {
    return switch (source) {
      case REQUEST ->
          GlobalOpenTelemetry.getPropagators()
              .getTextMapPropagator()
              .extract(
                  Context.current(),
                  HEADERS,
                  (headers, name) -> headers == null ? null : headers.get(name));
      case APPLICATION ->
          Baggage.builder()
              .put("session.id", "session-1")
              .put("feature_tag", "chat")
              .build()
              .storeInContext(Context.current());
    };
  }
}
