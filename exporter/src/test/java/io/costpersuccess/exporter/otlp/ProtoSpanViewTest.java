package io.costpersuccess.exporter.otlp;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SPAN_ID;
import static io.costpersuccess.exporter.otlp.TestTelemetry.TRACE_ID;
import static io.costpersuccess.exporter.otlp.TestTelemetry.attribute;
import static io.costpersuccess.exporter.otlp.TestTelemetry.bytes;
import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.SpanView;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtoSpanViewTest {
  @Test
  void forEach_twoSpans_readsIdsTimesScopeAndResource() {
    List<ProtoSpanView> views = new ArrayList<>();

    ProtoSpanView.forEach(resource(span("chat"), span("embed")), views::add);

    assertThat(views).extracting(SpanView::name).containsExactly("chat", "embed");
    SpanView view = views.get(0);
    assertThat(view.traceId()).isEqualTo(TRACE_ID);
    assertThat(view.spanId()).isEqualTo(SPAN_ID);
    assertThat(view.parentSpanId()).isNull();
    assertThat(view.scopeName()).isEqualTo("openai");
    assertThat(view.startEpochNanos()).isEqualTo(1_700_000_000_000_000_000L);
    assertThat(view.endEpochNanos()).isEqualTo(1_700_000_001_000_000_000L);
    assertThat(view.resource().text("service.name")).isEqualTo("shop");
    assertThat(view.isError()).isFalse();
  }

  @Test
  void attribute_eachKind_isTheJavaType() {
    AnyValue.Builder list = AnyValue.newBuilder();
    list.getArrayValueBuilder()
        .addValues(AnyValue.newBuilder().setStringValue("stop"))
        .addValues(AnyValue.newBuilder().setBytesValue(ByteString.copyFromUtf8("x")));
    SpanView view =
        view(
            Span.newBuilder()
                .addAttributes(text("s", "v"))
                .addAttributes(attribute("i", AnyValue.newBuilder().setIntValue(7)))
                .addAttributes(attribute("d", AnyValue.newBuilder().setDoubleValue(0.5)))
                .addAttributes(attribute("b", AnyValue.newBuilder().setBoolValue(true)))
                .addAttributes(attribute("l", list))
                .addAttributes(
                    attribute(
                        "x", AnyValue.newBuilder().setBytesValue(ByteString.copyFromUtf8("x"))))
                .addAttributes(attribute("n", AnyValue.newBuilder()))
                .addAttributes(text("s", "second")));

    assertThat(view.attribute("s")).isEqualTo("v");
    assertThat(view.attribute("i")).isEqualTo(7L);
    assertThat(view.attribute("d")).isEqualTo(0.5);
    assertThat(view.attribute("b")).isEqualTo(true);
    assertThat(view.attribute("l")).isEqualTo(List.of("stop"));
    assertThat(view.attribute("x")).isNull();
    assertThat(view.attribute("n")).isNull();
    assertThat(view.attribute("absent")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "SPAN_KIND_UNSPECIFIED, UNSPECIFIED",
    "SPAN_KIND_INTERNAL, INTERNAL",
    "SPAN_KIND_SERVER, SERVER",
    "SPAN_KIND_CLIENT, CLIENT",
    "SPAN_KIND_PRODUCER, PRODUCER",
    "SPAN_KIND_CONSUMER, CONSUMER"
  })
  void kind_eachOfOtlp_isThatOfTheCore(Span.SpanKind otlp, SpanView.Kind core) {
    assertThat(view(Span.newBuilder().setKind(otlp)).kind()).isEqualTo(core);
  }

  @Test
  void kind_ofALaterOtlp_isUnspecified() {
    assertThat(view(Span.newBuilder().setKindValue(99)).kind())
        .isEqualTo(SpanView.Kind.UNSPECIFIED);
  }

  @Test
  void isError_statusError_isTrue() {
    Span.Builder span = Span.newBuilder();
    span.getStatusBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR);

    assertThat(view(span).isError()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {"b7ad6b7169203331, b7ad6b7169203331", "0000000000000000, null", "b7ad, null"})
  void parentSpanId_onlyWhenValid_isPresent(String hex, String expected) {
    assertThat(view(Span.newBuilder().setParentSpanId(bytes(hex))).parentSpanId())
        .isEqualTo(expected);
  }

  @Test
  void groups_ofWhichOneIsThere_areToldByTheirBits() {
    Span.Builder span = Span.newBuilder();
    span.addAttributes(text("a", "v")).addAttributes(text("b", "v"));

    assertThat(view(span).groups(new KeyGroups(List.of(List.of("none"), List.of("b")))))
        .isEqualTo(0b10);
    assertThat(view(span).groups(KeyGroups.of(List.of("none")))).isZero();
  }

  @Test
  void sampling_ofTheTraceState_isItsThreshold() {
    Span.Builder span = Span.newBuilder().setTraceState("vendor=1,ot=th:c");

    assertThat(view(span).sampling()).isEqualTo(SamplingThreshold.ofTraceState("th:c")).isNotNull();
    assertThat(view(span.setTraceState("none=th:c")).sampling()).isNull();
  }

  @Test
  void events_inOrder_haveNameTimeAndAttributes() {
    Span.Builder span = Span.newBuilder();
    span.addEventsBuilder().setName("first").setTimeUnixNano(5).addAttributes(text("k", "v"));
    span.addEventsBuilder().setName("second");

    List<ProtoEventView> events = view(span).events();

    assertThat(events).extracting(ProtoEventView::name).containsExactly("first", "second");
    assertThat(events.get(0).epochNanos()).isEqualTo(5);
    assertThat(events.get(0).attribute("k")).isEqualTo("v");
  }

  @Test
  void links_withoutValidIds_areNotSeen() {
    Span.Builder span = Span.newBuilder();
    span.addLinksBuilder().setTraceId(bytes("00")).setSpanId(bytes(SPAN_ID));
    span.addLinksBuilder().setTraceId(bytes(TRACE_ID)).setSpanId(bytes(SPAN_ID));

    List<ProtoLinkView> links = view(span).links();

    assertThat(links).hasSize(1);
    assertThat(links.get(0).traceId()).isEqualTo(TRACE_ID);
    assertThat(links.get(0).spanId()).isEqualTo(SPAN_ID);
  }

  private static ProtoSpanView view(Span.Builder span) {
    return new ProtoSpanView(
        span.build(), InstrumentationScope.getDefaultInstance(), new ProtoAttributes(List.of()));
  }
}
