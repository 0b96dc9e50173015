package io.costpersuccess.exporter.otlp;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static io.costpersuccess.exporter.otlp.TestTelemetry.SPAN_ID;
import static io.costpersuccess.exporter.otlp.TestTelemetry.TRACE_ID;
import static io.costpersuccess.exporter.otlp.TestTelemetry.bytes;
import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static io.costpersuccess.exporter.otlp.TestTelemetry.logs;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.traces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpJsonTest {
  @Test
  void print_thenParse_isTheSameMessage() throws OtlpFormatException {
    Span.Builder span = span("chat").setParentSpanId(bytes("00f067aa0ba902b7"));
    span.addLinksBuilder().setTraceId(bytes(TRACE_ID)).setSpanId(bytes(SPAN_ID));
    ExportTraceServiceRequest request = traces(span, span("root"));

    assertThat(OtlpJson.parseTraces(OtlpJson.print(request))).isEqualTo(request);
  }

  @Test
  void print_thenParseLogs_isTheSameMessage() throws OtlpFormatException {
    ExportLogsServiceRequest request = logs(log("event"));

    assertThat(OtlpJson.parseLogs(OtlpJson.print(request))).isEqualTo(request);
  }

  @Test
  void print_span_hasHexIdsEnumNumbersAndTimesAsText() {
    assertThat(OtlpJson.print(traces(span("chat"))))
        .contains("\"traceId\":\"" + TRACE_ID + "\"")
        .contains("\"spanId\":\"" + SPAN_ID + "\"")
        .contains("\"kind\":3")
        .contains("\"startTimeUnixNano\":\"1700000000000000000\"")
        .doesNotContain("\n");
  }

  @Test
  void print_idOfAnotherLength_isLeftOut() {
    assertThat(OtlpJson.print(traces(span("chat").setTraceId(bytes("abcdef")))))
        .doesNotContain("traceId");
  }

  @Test
  void parse_upperCaseIds_areTheSameIds() throws OtlpFormatException {
    Span span = parseSpan("\"traceId\":\"" + TRACE_ID.toUpperCase(Locale.ROOT) + "\"");

    assertThat(span.getTraceId()).isEqualTo(bytes(TRACE_ID));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0af7651916cd43dd8448eb211c8031", // 15 bytes
        "CvdlGRbNQ92ESOshHIAxnA==", // the 16 bytes in base64, which OTLP does not use
        "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      })
  void parse_idThatIsNotHex_isPresentButInvalid(String id) throws OtlpFormatException {
    Span span = parseSpan("\"traceId\":\"" + id + "\"");

    assertThat(span.getTraceId().isEmpty()).isFalse();
    assertThat(OtlpId.TRACE.isValid(span.getTraceId())).isFalse();
  }

  @Test
  void parse_absentParent_staysAbsent() throws OtlpFormatException {
    assertThat(parseSpan("\"name\":\"x\"").getParentSpanId().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1700000000000000001\"", "1700000000000000001"})
  void parse_longAsTextOrNumber_isExact(String number) throws OtlpFormatException {
    assertThat(parseSpan("\"startTimeUnixNano\":" + number).getStartTimeUnixNano())
        .isEqualTo(1_700_000_000_000_000_001L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1200\"", "1200"})
  void parse_tokensAsTextOrNumber_areAnInt(String number) throws OtlpFormatException {
    Span span =
        parseSpan(
            "\"attributes\":[{\"key\":\"gen_ai.usage.input_tokens\",\"value\":{\"intValue\":"
                + number
                + "}}]");

    assertThat(span.getAttributes(0).getValue().getIntValue()).isEqualTo(1200);
  }

  @Test
  void parse_unknownFields_areIgnored() throws OtlpFormatException {
    assertThat(parseSpan("\"colour\":{\"deep\":[1]},\"name\":\"x\"").getName()).isEqualTo("x");
  }

  @Test
  void parse_bytesValue_staysBase64() throws OtlpFormatException {
    Span span = parseSpan("\"attributes\":[{\"key\":\"k\",\"value\":{\"bytesValue\":\"AQID\"}}]");

    assertThat(span.getAttributes(0).getValue().getBytesValue()).isEqualTo(bytes("010203"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"resourceSpans\":[{\"x\":the-secret-prompt}]}|line 1 column",
        "{\"resourceSpans\":[{\"x\":\"the-secret-prompt|line 1 column",
        "{\"resourceSpans\":\"the-secret-prompt\"}|Expected an array",
        "{\"resourceSpans\":[\"the-secret-prompt\"]}|Expect message object",
        "{\"resourceSpans\":[]} the-secret-prompt|line 1 column",
        "[\"the-secret-prompt\"]|an array",
        "\"the-secret-prompt\"|a JSON value that is not an object",
        "''|no text",
      })
  void parse_faults_nameThePlaceOrKindAndQuoteNothing(String json, String expected) {
    assertThatThrownBy(() -> OtlpJson.parseTraces(json))
        .isInstanceOf(OtlpFormatException.class)
        .hasMessageContaining(expected)
        .hasMessageNotContaining(SECRET)
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"startTimeUnixNano", "droppedAttributesCount", "status"})
  void parse_valueOfTheWrongType_isAFaultThatQuotesNothing(String field) {
    assertThatThrownBy(() -> parseSpan("\"" + field + "\":\"" + SECRET + "\""))
        .isInstanceOf(OtlpFormatException.class)
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void parse_depthBomb_isAFault() {
    String deep = "[".repeat(100_000);

    assertThatThrownBy(() -> OtlpJson.parseTraces("{\"resourceSpans\":" + deep))
        .isInstanceOf(OtlpFormatException.class);
  }

  @Test
  void parse_deepAttributeValue_isAFault() {
    String value = "{\"arrayValue\":{\"values\":[".repeat(70) + "]}}".repeat(70);

    assertThatThrownBy(() -> parseSpan("\"attributes\":[{\"key\":\"k\",\"value\":" + value + "}]"))
        .isInstanceOf(OtlpFormatException.class);
  }

  private static Span parseSpan(String fields) throws OtlpFormatException {
    String json = "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{" + fields + "}]}]}]}";
    List<Span> spans =
        OtlpJson.parseTraces(json).getResourceSpans(0).getScopeSpans(0).getSpansList();
    return spans.get(0);
  }
}
