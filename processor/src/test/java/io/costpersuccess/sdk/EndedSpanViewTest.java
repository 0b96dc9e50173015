package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.dialect.TelemetryReader;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.SpanView;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndedSpanViewTest {
  private static final int SPANS = 20_000;

  /** The view itself and its search, even where the compiler does not do without them. */
  private static final long MOST_BYTES = 64;

  private static final SpanData REQUEST = request("shop");

  private final SdkResources resources = new SdkResources();

  @Test
  void groups_ofWhichTwoAreThere_areToldByTheirBits() {
    SpanView view = new EndedSpanView(REQUEST, resources, false);

    var keys = List.of(List.of("none"), List.of("none", "url.path"), List.of("http.route"));
    assertThat(view.groups(new KeyGroups(keys))).isEqualTo(0b110);
    assertThat(view.groups(KeyGroups.of(List.of("none", "url")))).isZero();
  }

  @Test
  void sampling_whereEveryCallIsRecorded_rejectsNone() {
    assertThat(new EndedSpanView(REQUEST, resources, true).sampling())
        .isEqualTo(SamplingThreshold.NONE_REJECTED);
    assertThat(new EndedSpanView(REQUEST, resources, false).sampling()).isNull();
  }

  @Test
  void resource_ofTwoSpansOfOneApplication_isReadOnce() {
    SpanView one = new EndedSpanView(REQUEST, resources, false);
    SpanView other = new EndedSpanView(REQUEST, resources, false);

    assertThat(one.resource().text("service.name")).isEqualTo("shop");
    assertThat(other.resource()).isSameAs(one.resource());
  }

  @Test
  void resource_ofTwoApplications_isThatOfEach() {
    SpanView one = new EndedSpanView(REQUEST, resources, false);
    SpanView other = new EndedSpanView(request("stock"), resources, false);

    assertThat(one.resource().text("service.name")).isEqualTo("shop");
    assertThat(other.resource().text("service.name")).isEqualTo("stock");
    assertThat(one.resource().text("service.name")).isEqualTo("shop");
  }

  @Test
  void read_spanThatTellsNothing_makesNoGarbage() {
    var reader = new TelemetryReader(CorrelationKeys.DEFAULT, List.of());
    readAll(reader);
    long before = allocated();

    int told = readAll(reader);

    assertThat(told).isZero();
    assertThat((allocated() - before) / SPANS).isLessThanOrEqualTo(MOST_BYTES);
  }

  private int readAll(TelemetryReader reader) {
    int told = 0;
    for (int i = 0; i < SPANS; i++) {
      told += reader.read(new EndedSpanView(REQUEST, resources, false)).size();
    }
    return told;
  }

  private static long allocated() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static SpanData request(String service) {
    return TestSpanData.builder()
        .setName("GET /orders/{id}")
        .setKind(SpanKind.SERVER)
        .setStartEpochNanos(1_000_000_000L)
        .setEndEpochNanos(2_000_000_000L)
        .setHasEnded(true)
        .setStatus(StatusData.unset())
        .setResource(Resource.create(Attributes.builder().put("service.name", service).build()))
        .setAttributes(
            Attributes.builder()
                .put("http.request.method", "GET")
                .put("http.response.status_code", 200L)
                .put("http.route", "/orders/{id}")
                .put("network.protocol.version", "1.1")
                .put("server.address", "shop.example.com")
                .put("server.port", 443L)
                .put("url.path", "/orders/7")
                .put("url.scheme", "https")
                .build())
        .build();
  }
}
