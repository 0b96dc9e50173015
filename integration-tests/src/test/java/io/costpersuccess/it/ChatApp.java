package io.costpersuccess.it;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;

/**
 * A small application that is instrumented with the OpenTelemetry API alone: one chat turn with one
 * model call, of which the user was satisfied.
 */
final class ChatApp {
  /** What a user wrote; it must not leave through anything of ours. */
  static final String PROMPT = "my card number is 4111-1111-1111-1111";

  private ChatApp() {}

  /** Runs one turn and ends. */
  @SuppressWarnings("try") // the scope is only there to be closed
  public static void main(String[] arguments) {
    Tracer tracer = GlobalOpenTelemetry.getTracer("chat-app");
    Span root = tracer.spanBuilder("POST /chat").setSpanKind(SpanKind.SERVER).startSpan();
    try (Scope current = root.makeCurrent()) {
      callModel(tracer);
      root.setAttribute("session.id", "session-1");
      root.setAttribute("feature_tag", "chat");
      root.setAttribute("cps.success", true);
    } finally {
      root.end();
    }
    System.out.println("the application ran");
  }

  /** A call of gpt-4o for 0.02 USD. */
  static void callModel(Tracer tracer) {
    tracer
        .spanBuilder("chat gpt-4o")
        .setSpanKind(SpanKind.CLIENT)
        .setAttribute("gen_ai.operation.name", "chat")
        .setAttribute("gen_ai.provider.name", "openai")
        .setAttribute("gen_ai.response.model", "gpt-4o")
        .setAttribute("gen_ai.usage.input_tokens", 2_000)
        .setAttribute("gen_ai.usage.output_tokens", 1_500)
        .setAttribute("gen_ai.prompt.0.content", PROMPT)
        .startSpan()
        .end();
  }
}
