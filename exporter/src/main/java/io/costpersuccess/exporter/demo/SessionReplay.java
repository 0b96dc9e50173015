package io.costpersuccess.exporter.demo;

import com.google.protobuf.ByteString;
import io.costpersuccess.exporter.demo.RecordedSession.Call;
import io.costpersuccess.span.EpochNanos;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status;
import java.time.Instant;
import java.util.List;

/**
 * One session as an instrumented application emits it: a trace for each turn, with the session id
 * on its root span only, a GenAI span for each model call and a span for each tool beneath it; then
 * what became of the customer, as log records.
 */
final class SessionReplay {
  private static final String MODEL = "gpt-4o";

  private final RecordedSession session;
  private final DemoTimes times;

  SessionReplay(RecordedSession session, DemoTimes times) {
    this.session = session;
    this.times = times;
  }

  void emit(DemoTelemetry telemetry) {
    for (int turn = 0; turn < session.turns().size(); turn++) {
      emitTurn(session.session() + "/turn-" + turn, session.turns().get(turn).calls(), telemetry);
      times.afterCustomer();
    }
    if (session.escalated()) {
      telemetry.add(log("cps.signal", DemoAttributes.text("cps.signal.name", "human_handoff")));
    }
    times.afterMoment();
    telemetry.add(log("session.end", DemoAttributes.flag("cps.success", session.isSolved())));
  }

  private void emitTurn(String turn, List<Call> calls, DemoTelemetry telemetry) {
    ByteString trace = DemoIds.trace(turn);
    ByteString root = DemoIds.span(turn);
    Instant start = times.now();
    times.afterMoment();
    for (int i = 0; i < calls.size(); i++) {
      emitCall(turn + "/call-" + i, calls.get(i), span(trace).setParentSpanId(root), telemetry);
    }
    telemetry.add(
        span(trace)
            .setSpanId(root)
            .setName("POST /chat")
            .setKind(SpanKind.SPAN_KIND_SERVER)
            .setStartTimeUnixNano(EpochNanos.of(start))
            .setEndTimeUnixNano(EpochNanos.of(times.afterMoment()))
            .addAttributes(DemoAttributes.text("http.request.method", "POST"))
            .addAttributes(DemoAttributes.text("session.id", session.session()))
            .addAttributes(DemoAttributes.text("feature_tag", DemoTelemetry.FEATURE))
            .addAttributes(
                DemoAttributes.text(DemoTelemetry.CLUSTER_KEY, "airline-" + session.task()))
            .build());
  }

  private void emitCall(String name, Call call, Span.Builder child, DemoTelemetry telemetry) {
    telemetry.add(modelSpan(name, call, child.clone()));
    times.afterMoment();
    if (call.tool() != null) {
      telemetry.add(toolSpan(name + "/tool", call.tool(), call.toolError(), child.clone()));
      times.afterMoment();
    }
  }

  private Span modelSpan(String name, Call call, Span.Builder span) {
    return span.setSpanId(DemoIds.span(name))
        .setName("chat " + MODEL)
        .setKind(SpanKind.SPAN_KIND_CLIENT)
        .setStartTimeUnixNano(EpochNanos.of(times.now()))
        .setEndTimeUnixNano(EpochNanos.of(times.afterAnswer(call.out())))
        .addAttributes(DemoAttributes.text("gen_ai.operation.name", "chat"))
        .addAttributes(DemoAttributes.text("gen_ai.provider.name", "openai"))
        .addAttributes(DemoAttributes.text("gen_ai.request.model", MODEL))
        .addAttributes(DemoAttributes.text("gen_ai.response.model", MODEL))
        .addAttributes(DemoAttributes.text("gen_ai.response.id", "chatcmpl-" + name))
        .addAttributes(DemoAttributes.count("gen_ai.usage.input_tokens", call.in()))
        .addAttributes(DemoAttributes.count("gen_ai.usage.output_tokens", call.out()))
        .build();
  }

  private Span toolSpan(String name, String tool, boolean failed, Span.Builder span) {
    Status.StatusCode code =
        failed ? Status.StatusCode.STATUS_CODE_ERROR : Status.StatusCode.STATUS_CODE_UNSET;
    return span.setSpanId(DemoIds.span(name))
        .setName("execute_tool " + tool)
        .setKind(SpanKind.SPAN_KIND_INTERNAL)
        .setStartTimeUnixNano(EpochNanos.of(times.now()))
        .setEndTimeUnixNano(EpochNanos.of(times.afterTool()))
        .setStatus(Status.newBuilder().setCode(code))
        .addAttributes(DemoAttributes.text("gen_ai.operation.name", "execute_tool"))
        .addAttributes(DemoAttributes.text("gen_ai.tool.name", tool))
        .build();
  }

  private LogRecord log(String event, KeyValue attribute) {
    return LogRecord.newBuilder()
        .setTimeUnixNano(EpochNanos.of(times.now()))
        .setObservedTimeUnixNano(EpochNanos.of(times.now()))
        .setSeverityNumber(SeverityNumber.SEVERITY_NUMBER_INFO)
        .setEventName(event)
        .addAttributes(DemoAttributes.text("session.id", session.session()))
        .addAttributes(attribute)
        .build();
  }

  private static Span.Builder span(ByteString trace) {
    return Span.newBuilder().setTraceId(trace);
  }
}
