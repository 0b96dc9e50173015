package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallRecordingSamplerTest {
  private static final AttributeKey<String> USD = AttributeKey.stringKey("cps.task.total_cost_usd");
  private static final AttributeKey<String> SESSION = AttributeKey.stringKey("session.id");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen_ai.operation.name",
        "gen_ai.provider.name",
        "gen_ai.system",
        "gen_ai.request.model",
        "openinference.span.kind"
      })
  void droppedCall_isRecordedOnly(String sign) {
    assertThat(decision(Sampler.alwaysOff(), sign)).isEqualTo(SamplingDecision.RECORD_ONLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http.route", "db.system.name", "session.id"})
  void droppedSpanThatIsNoCall_isDropped(String key) {
    assertThat(decision(Sampler.alwaysOff(), key)).isEqualTo(SamplingDecision.DROP);
  }

  @Test
  void sampledCall_isSampled() {
    assertThat(decision(Sampler.alwaysOn(), "gen_ai.system"))
        .isEqualTo(SamplingDecision.RECORD_AND_SAMPLE);
  }

  @Test
  void droppedCall_keepsTheTraceStateOfItsSampler() {
    var marking = new CallRecordingSampler(new MarkingSampler());

    TraceState state =
        sample(marking, "gen_ai.system").getUpdatedTraceState(TraceState.getDefault());

    assertThat(state.get("ot")).isEqualTo("th:c");
  }

  @Test
  void description_namesTheSampler() {
    assertThat(new CallRecordingSampler(Sampler.alwaysOff()))
        .hasToString("CallRecordingSampler{AlwaysOffSampler}");
  }

  @Test
  void shutdown_reachesTheSampler() {
    var sampler = new MarkingSampler();

    new CallRecordingSampler(sampler).close();

    assertThat(sampler.shutdowns).hasValue(1);
  }

  @Test
  void ratioOfZero_callsAndOtherSpans_costsAreExactAndNothingIsExported() {
    Sampler none = Sampler.parentBased(Sampler.traceIdRatioBased(0));
    try (var sdk = new TestSdk(new CallRecordingSampler(none))) {
      for (int i = 0; i < 3; i++) {
        Span request = sdk.span("GET /").startSpan();
        sdk.chat()
            .setParent(Context.root().with(request))
            .setAttribute(SESSION, "s")
            .startSpan()
            .end();
        request.end();
      }
      assertThat(sdk.spans()).isEmpty();

      sdk.shutDownTracing();

      // 3 x 0.002
      assertThat(sdk.ledger())
          .singleElement()
          .satisfies(entry -> assertThat(entry.get(USD)).isEqualTo("0.006"));
    }
  }

  @Test
  void spanBeneathARecordedCall_isNotSampled() {
    try (var sdk =
        new TestSdk(new CallRecordingSampler(Sampler.parentBased(Sampler.alwaysOff())))) {
      Span chat = sdk.chat().startSpan();
      Span beneath = sdk.span("POST").setParent(Context.root().with(chat)).startSpan();

      assertThat(chat.isRecording()).isTrue();
      assertThat(beneath.isRecording()).isFalse();
      assertThat(beneath.getSpanContext().isSampled()).isFalse();
    }
  }

  @Test
  void batchProcessor_recordedCall_isNotExported() {
    InMemorySpanExporter exported = InMemorySpanExporter.create();
    try (var tracers =
        SdkTracerProvider.builder()
            .setSampler(new CallRecordingSampler(Sampler.alwaysOff()))
            .addSpanProcessor(BatchSpanProcessor.builder(exported).build())
            .build()) {
      Span chat =
          tracers.get("app").spanBuilder("chat").setAttribute("gen_ai.system", "x").startSpan();
      assertThat(chat.isRecording()).isTrue();
      chat.end();
      CompletableResultCode flushed = tracers.forceFlush().join(10, TimeUnit.SECONDS);

      assertThat(flushed.isSuccess()).isTrue();
      assertThat(exported.getFinishedSpanItems()).isEmpty();
    }
  }

  private static SamplingDecision decision(Sampler sampler, String key) {
    return sample(new CallRecordingSampler(sampler), key).getDecision();
  }

  private static SamplingResult sample(Sampler sampler, String key) {
    return sampler.shouldSample(
        Context.root(),
        "0af7651916cd43dd8448eb211c80319c",
        "span",
        SpanKind.CLIENT,
        Attributes.of(AttributeKey.stringKey(key), "chat"),
        List.of());
  }

  /** Drops everything, and writes into the trace state at which threshold. */
  private static final class MarkingSampler implements Sampler {
    private final AtomicInteger shutdowns = new AtomicInteger();

    @Override
    public SamplingResult shouldSample(
        Context parentContext,
        String traceId,
        String name,
        SpanKind spanKind,
        Attributes attributes,
        List<LinkData> parentLinks) {
      return new Marked();
    }

    @Override
    public String getDescription() {
      return "Marking";
    }

    @Override
    public CompletableResultCode shutdown() {
      shutdowns.incrementAndGet();
      return CompletableResultCode.ofSuccess();
    }
  }

  private record Marked() implements SamplingResult {
    @Override
    public SamplingDecision getDecision() {
      return SamplingDecision.DROP;
    }

    @Override
    public Attributes getAttributes() {
      return Attributes.empty();
    }

    @Override
    public TraceState getUpdatedTraceState(TraceState parentTraceState) {
      return parentTraceState.toBuilder().put("ot", "th:c").build();
    }
  }
}
