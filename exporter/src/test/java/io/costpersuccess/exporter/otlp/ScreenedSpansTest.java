package io.costpersuccess.exporter.otlp;

import static io.costpersuccess.exporter.otlp.TestTelemetry.bytes;
import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScreenedSpansTest {
  static Stream<Span.Builder> invalidSpans() {
    return Stream.of(
        span("no trace id").clearTraceId(),
        span("short trace id").setTraceId(bytes("0af7651916cd43dd8448eb211c8031")),
        span("zero trace id").setTraceId(bytes("00000000000000000000000000000000")),
        span("no span id").clearSpanId(),
        span("long span id").setSpanId(bytes("b7ad6b716920333100")),
        span("zero span id").setSpanId(bytes("0000000000000000")));
  }

  @ParameterizedTest
  @MethodSource("invalidSpans")
  void of_oneInvalidSpan_keepsTheOthersAndTheirResource(Span.Builder invalid) {
    ScreenedSpans screened =
        ScreenedSpans.of(List.of(resource(span("a"), invalid), resource(span("b"))));

    assertThat(screened.invalid()).isEqualTo(1);
    assertThat(screened.spans()).containsExactly(resource(span("a")), resource(span("b")));
    assertThat(screened.found()).isEqualTo("1 span without valid ids");
  }

  @Test
  void of_onlyValidSpans_isTheSameMessages() {
    ResourceSpans resource = resource(span("a"));

    ScreenedSpans screened = ScreenedSpans.of(List.of(resource));

    assertThat(screened.invalid()).isZero();
    assertThat(screened.spans().get(0)).isSameAs(resource);
    assertThat(screened.found()).isEmpty();
  }
}
