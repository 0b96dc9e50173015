package io.costpersuccess.exporter.otlp;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SPAN_ID;
import static io.costpersuccess.exporter.otlp.TestTelemetry.TRACE_ID;
import static io.costpersuccess.exporter.otlp.TestTelemetry.bytes;
import static io.costpersuccess.exporter.otlp.TestTelemetry.log;
import static io.costpersuccess.exporter.otlp.TestTelemetry.resource;
import static io.costpersuccess.exporter.otlp.TestTelemetry.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.proto.logs.v1.LogRecord;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProtoLogViewTest {
  @Test
  void forEach_eventRecord_readsNameIdsTimeAndResource() {
    ProtoLogView view = view(log("gen_ai.evaluation.result"));

    assertThat(view.name()).isEqualTo("gen_ai.evaluation.result");
    assertThat(view.traceId()).isEqualTo(TRACE_ID);
    assertThat(view.spanId()).isEqualTo(SPAN_ID);
    assertThat(view.epochNanos()).isEqualTo(1_700_000_002_000_000_000L);
    assertThat(view.resource().text("service.name")).isEqualTo("shop");
  }

  @Test
  void name_onlyInAttribute_isRead() {
    assertThat(view(log("").addAttributes(text("event.name", "thumbs"))).name())
        .isEqualTo("thumbs");
  }

  @Test
  void name_nowhere_isEmpty() {
    assertThat(view(log("")).name()).isEmpty();
  }

  @Test
  void ids_absentOrInvalid_areNull() {
    ProtoLogView view = view(log("e").clearTraceId().setSpanId(bytes("0000000000000000")));

    assertThat(view.traceId()).isNull();
    assertThat(view.spanId()).isNull();
  }

  @Test
  void epochNanos_withoutTime_isObservedTime() {
    assertThat(view(log("e").clearTimeUnixNano().setObservedTimeUnixNano(9)).epochNanos())
        .isEqualTo(9);
  }

  @Test
  void toString_ofAttributes_showsNoValue() {
    assertThat(new ProtoAttributes(List.of(text("k", TestTelemetry.SECRET))).toString())
        .doesNotContain(TestTelemetry.SECRET);
  }

  private static ProtoLogView view(LogRecord.Builder log) {
    List<ProtoLogView> views = new ArrayList<>();
    ProtoLogView.forEach(resource(log), views::add);
    return views.get(0);
  }
}
