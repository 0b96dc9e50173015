package io.costpersuccess.metrics;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The points of one metric: value by attributes, which are written as {@code key=value} in the
 * order of the keys. A histogram's value is its sum.
 *
 * @param values the points
 */
record Points(Map<String, Double> values) {

  static Points of(Collection<MetricData> metrics, MetricName name) {
    var values = new TreeMap<String, Double>();
    metrics.stream()
        .filter(metric -> metric.getName().equals(name.key()))
        .flatMap(metric -> metric.getData().getPoints().stream())
        .forEach(point -> values.put(text(point.getAttributes()), value(point)));
    return new Points(values);
  }

  /** The sum of all points. */
  double sum() {
    return values.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The points with this attribute, without it. */
  Map<String, Double> with(String attribute) {
    var found = new TreeMap<String, Double>();
    values.forEach(
        (text, value) -> {
          var attributes = new ArrayList<>(List.of(text.split(" ", -1)));
          if (attributes.remove(attribute)) {
            found.put(String.join(" ", attributes), value);
          }
        });
    return found;
  }

  private static String text(Attributes attributes) {
    var sorted = new TreeMap<String, Object>();
    attributes.forEach((AttributeKey<?> key, Object value) -> sorted.put(key.getKey(), value));
    return sorted.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  private static double value(PointData point) {
    if (point instanceof LongPointData number) {
      return number.getValue();
    }
    return point instanceof DoublePointData number
        ? number.getValue()
        : ((HistogramPointData) point).getSum();
  }
}
