package io.costpersuccess.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExactCounterTest {
  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final SdkMeterProvider provider =
      SdkMeterProvider.builder().registerMetricReader(reader).build();
  private final Meter meter = provider.get("test");

  @AfterEach
  void close() {
    provider.close();
  }

  @Test
  void add_twoMillionSmallAmounts_pointIsTheExactSum() {
    ExactCounter counter = ExactCounter.of(meter, MetricName.TASK_COST);

    for (int i = 0; i < 2_000_000; i++) {
      counter.add(new BigDecimal("0.0000375"), Attributes.empty());
    }

    assertThat(point()).isEqualTo(75.0); // doubles would add up to 74.99999999...
  }

  @Test
  void add_zero_makesNoPoint() {
    ExactCounter.of(meter, MetricName.TASK_COST).add(BigDecimal.ZERO, Attributes.empty());

    assertThat(reader.collectAllMetrics()).isEmpty();
  }

  private double point() {
    return reader.collectAllMetrics().iterator().next().getDoubleSumData().getPoints().stream()
        .mapToDouble(DoublePointData::getValue)
        .sum();
  }
}
