package io.costpersuccess.exporter.forward;

import static io.costpersuccess.exporter.otlp.TestTelemetry.attribute;
import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.span;
import static io.costpersuccess.exporter.otlp.TestTelemetry.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.protobuf.UnknownFieldSet;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnrichedSpansTest {
  @Test
  void of_newKeys_areAddedInOrderWithTheirType() {
    Map<String, Object> added = new LinkedHashMap<>();
    added.put("s", "text");
    added.put("i", 1);
    added.put("l", 2L);
    added.put("d", 0.5);
    added.put("b", true);
    added.put("list", List.of("x", 3L));
    AnyValue.Builder list = AnyValue.newBuilder();
    list.getArrayValueBuilder()
        .addValues(AnyValue.newBuilder().setStringValue("x"))
        .addValues(AnyValue.newBuilder().setIntValue(3));

    ResourceSpans enriched = EnrichedSpans.of(resource(span("a")), (span, scope) -> added);

    assertThat(enriched)
        .isEqualTo(
            resource(
                span("a")
                    .addAttributes(text("s", "text"))
                    .addAttributes(attribute("i", AnyValue.newBuilder().setIntValue(1)))
                    .addAttributes(attribute("l", AnyValue.newBuilder().setIntValue(2)))
                    .addAttributes(attribute("d", AnyValue.newBuilder().setDoubleValue(0.5)))
                    .addAttributes(attribute("b", AnyValue.newBuilder().setBoolValue(true)))
                    .addAttributes(attribute("list", list))));
  }

  @Test
  void of_existingKey_isReplacedWhereItIs() {
    Span.Builder span =
        Span.newBuilder().addAttributes(text("cps.price.id", "old")).addAttributes(text("k", "v"));

    ResourceSpans enriched =
        EnrichedSpans.of(resource(span), (s, scope) -> Map.of("cps.price.id", "new"));

    assertThat(enriched.getScopeSpans(0).getSpans(0).getAttributesList())
        .containsExactly(text("cps.price.id", "new"), text("k", "v"));
  }

  @Test
  void of_someSpans_leavesTheOthersAndUnknownFieldsAlone() {
    UnknownFieldSet unknown =
        UnknownFieldSet.newBuilder()
            .addField(999, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
            .build();
    ResourceSpans spans = resource(span("a").setUnknownFields(unknown), span("b"));

    ResourceSpans enriched =
        EnrichedSpans.of(
            spans, (span, scope) -> span.getName().equals("a") ? Map.of("k", "v") : Map.of());

    assertThat(enriched)
        .isEqualTo(
            resource(span("a").setUnknownFields(unknown).addAttributes(text("k", "v")), span("b")));
  }

  @Test
  void of_nothingToAdd_isTheSameMessage() {
    ResourceSpans spans = resource(span("a"));

    assertThat(EnrichedSpans.of(spans, (span, scope) -> Map.of())).isSameAs(spans);
  }

  @Test
  void of_otherType_isAnErrorThatNamesKeyAndType() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                EnrichedSpans.of(resource(span("a")), (s, scope) -> Map.of("cost", BigDecimal.ONE)))
        .withMessageContaining("cost: found java.math.BigDecimal");
  }
}
