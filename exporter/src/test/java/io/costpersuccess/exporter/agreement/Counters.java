package io.costpersuccess.exporter.agreement;

import static java.util.Objects.requireNonNullElse;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Counters less what was retracted, exactly: a point shows the decimal it was made of. */
final class Counters {
  private final Collection<MetricData> metrics;

  Counters(Collection<MetricData> metrics) {
    this.metrics = metrics;
  }

  /** What is left of a counter, by the values of these attributes. */
  Sums net(String name, List<String> keys, Predicate<Attributes> which) {
    var sums = new Sums();
    read(name, BigDecimal.ONE, keys, which, sums);
    read(name + ".retracted", BigDecimal.ONE.negate(), keys, which, sums);
    return sums;
  }

  /** Whether a counter has a point. */
  boolean has(String name) {
    return metrics.stream().anyMatch(metric -> metric.getName().equals(name));
  }

  private void read(
      String name, BigDecimal sign, List<String> keys, Predicate<Attributes> which, Sums sums) {
    metrics.stream()
        .filter(metric -> metric.getName().equals(name))
        .flatMap(metric -> metric.getDoubleSumData().getPoints().stream())
        .filter(point -> which.test(point.getAttributes()))
        .forEach(
            point -> {
              var x = new BigDecimal(Double.toString(point.getValue()));
              sums.add(name(point.getAttributes(), keys), x.multiply(sign));
            });
  }

  private static String name(Attributes attributes, List<String> keys) {
    return String.join(
        " ",
        keys.stream()
            .map(key -> requireNonNullElse(attributes.get(AttributeKey.stringKey(key)), "-"))
            .toList());
  }
}
