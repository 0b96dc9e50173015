package io.costpersuccess.exporter.report;

import com.google.protobuf.ByteString;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsReader;
import io.costpersuccess.pricing.Catalogue;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sessions of one call each, for tests that need many of known cost. */
final class Sessions {
  private static final long START = 1_767_225_600_000_000_000L;
  private static final long SECOND = 1_000_000_000L;

  private final List<Span> spans = new ArrayList<>();
  private final String feature;

  Sessions(String feature) {
    this.feature = feature;
  }

  /** Adds sessions of a model, of which each call cost so much; some ended at a support desk. */
  Sessions add(int count, int escalated, String model, double usd) {
    for (int i = 0; i < count; i++) {
      Span.Builder span = span(model).addAttributes(number("gen_ai.usage.cost", usd));
      if (i < escalated) {
        span.addEvents(
            Span.Event.newBuilder()
                .setName("cps.signal")
                .setTimeUnixNano(span.getEndTimeUnixNano())
                .addAttributes(text("cps.signal.name", "support_click")));
      }
      spans.add(span.build());
    }
    return this;
  }

  /** Adds a session that failed, by its own word. */
  Sessions addFailure(String model, double usd) {
    KeyValue failed =
        KeyValue.newBuilder()
            .setKey("cps.success")
            .setValue(AnyValue.newBuilder().setBoolValue(false))
            .build();
    spans.add(
        span(model).addAttributes(number("gen_ai.usage.cost", usd)).addAttributes(failed).build());
    return this;
  }

  /** Adds a session of a call of so many tokens at a service tier, which has to be priced. */
  Sessions addTokens(String model, String tier, long input, long output) {
    spans.add(
        span(model)
            .addAttributes(number("gen_ai.usage.input_tokens", input))
            .addAttributes(number("gen_ai.usage.output_tokens", output))
            .addAttributes(text("openai.response.service_tier", tier))
            .build());
    return this;
  }

  /** Adds a session of a call without usage, which nothing can price. */
  Sessions addUnpriced(String model) {
    spans.add(span(model).build());
    return this;
  }

  /** A report under the default policy, of whose owner we know that silence is success. */
  Report report() {
    return report(silenceStated());
  }

  static PipelineSettings silenceStated() {
    return settings(Map.of("default", Map.of("on_silence", "success")));
  }

  /** The settings with this section of features. */
  static PipelineSettings settings(Map<String, Object> features) {
    try {
      return SettingsReader.read(Map.of("features", features));
    } catch (SettingsException e) {
      throw new AssertionError(e);
    }
  }

  Report report(PipelineSettings settings) {
    var replay = new Replay(settings, Catalogue.bundled());
    ResourceSpans.Builder resource = ResourceSpans.newBuilder();
    resource.addScopeSpansBuilder().addAllSpans(spans);
    replay.spans(resource.build());
    return replay.report();
  }

  private Span.Builder span(String model) {
    int number = spans.size() + 1;
    return Span.newBuilder()
        .setTraceId(id(16, number))
        .setSpanId(id(8, number))
        .setName("chat")
        .setStartTimeUnixNano(START + number * SECOND)
        .setEndTimeUnixNano(START + (number + 1) * SECOND)
        .addAttributes(text("gen_ai.operation.name", "chat"))
        .addAttributes(text("gen_ai.request.model", model))
        .addAttributes(text("gen_ai.input.messages", Recorded.SECRET))
        .addAttributes(text("feature_tag", feature));
  }

  private static ByteString id(int length, long number) {
    return ByteString.copyFrom(
        ByteBuffer.allocate(length).putLong(length - Long.BYTES, number).array());
  }

  private static KeyValue text(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static KeyValue number(String key, long value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setIntValue(value))
        .build();
  }

  private static KeyValue number(String key, double value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setDoubleValue(value))
        .build();
  }
}
