package io.costpersuccess.exporter.demo;

import io.costpersuccess.span.EpochNanos;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Instant;
import java.util.List;

/**
 * A session of four calls under one parent: an answer that was filtered, its fallback to another
 * model, which an evaluation rejected, its retry with another prompt, and a call of its own.
 */
final class Attempts {
  static final String SESSION = "attempts-1";

  private static final String ROOT = "attempts";

  private Attempts() {}

  static List<Span> spans(Instant end) {
    Instant start = end.minusSeconds(60);
    return List.of(
        call("1", "gpt-4o", start)
            .addAttributes(prompt("triage"))
            .addAttributes(DemoAttributes.text("gen_ai.prompt.version", "3"))
            .addAttributes(filtered())
            .build(),
        call("2", "gpt-4o-mini", start.plusSeconds(5))
            .addEvents(rejection(start.plusSeconds(8)))
            .build(),
        call("3", "gpt-4o", start.plusSeconds(10))
            .addAttributes(prompt("refund"))
            .addAttributes(DemoAttributes.count("gen_ai.prompt.version", 1))
            .build(),
        call("4", "gpt-4o-mini", start.plusSeconds(15)).build());
  }

  private static Span.Builder call(String name, String model, Instant start) {
    return Span.newBuilder()
        .setTraceId(DemoIds.trace(ROOT))
        .setSpanId(DemoIds.span(ROOT + name))
        .setParentSpanId(DemoIds.span(ROOT))
        .setName("chat " + model)
        .setKind(SpanKind.SPAN_KIND_CLIENT)
        .setStartTimeUnixNano(EpochNanos.of(start))
        .setEndTimeUnixNano(EpochNanos.of(start.plusSeconds(4)))
        .addAttributes(DemoAttributes.text("session.id", SESSION))
        .addAttributes(DemoAttributes.text("gen_ai.operation.name", "chat"))
        .addAttributes(DemoAttributes.text("gen_ai.provider.name", "openai"))
        .addAttributes(DemoAttributes.text("gen_ai.response.model", model))
        .addAttributes(DemoAttributes.count("gen_ai.usage.input_tokens", 1_000))
        .addAttributes(DemoAttributes.count("gen_ai.usage.output_tokens", 100));
  }

  private static KeyValue prompt(String name) {
    return DemoAttributes.text("gen_ai.prompt.name", name);
  }

  private static KeyValue filtered() {
    AnyValue reason = AnyValue.newBuilder().setStringValue("content_filter").build();
    return KeyValue.newBuilder()
        .setKey("gen_ai.response.finish_reasons")
        .setValue(
            AnyValue.newBuilder().setArrayValue(ArrayValue.newBuilder().addValues(reason).build()))
        .build();
  }

  private static Span.Event rejection(Instant at) {
    return Span.Event.newBuilder()
        .setName("gen_ai.evaluation.result")
        .setTimeUnixNano(EpochNanos.of(at))
        .addAttributes(DemoAttributes.text("gen_ai.evaluation.name", "valid_json"))
        .addAttributes(DemoAttributes.text("gen_ai.evaluation.score.label", "fail"))
        .build();
  }
}
