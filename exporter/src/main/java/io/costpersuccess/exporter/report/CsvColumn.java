package io.costpersuccess.exporter.report;

import io.costpersuccess.exporter.money.Usd;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of comma-separated values.
 *
 * @param name its name, which never changes
 * @param field what stands in it, as an escaped field
 */
record CsvColumn<T>(String name, Function<T, String> field) {
  /** Text, which may come from telemetry. */
  static <T> CsvColumn<T> text(String name, Function<T, @Nullable String> text) {
    return new CsvColumn<>(name, row -> CsvField.text(text.apply(row)));
  }

  /** A word of ours, a flag or a time. */
  static <T> CsvColumn<T> word(String name, Function<T, Object> word) {
    return new CsvColumn<>(name, row -> word.apply(row).toString());
  }

  /** An exact decimal; empty when there is none. */
  static <T> CsvColumn<T> exact(String name, Function<T, @Nullable BigDecimal> number) {
    return new CsvColumn<>(
        name,
        row -> {
          BigDecimal exact = number.apply(row);
          return exact == null ? "" : Usd.plain(exact);
        });
  }

  /** An estimate; empty when there is none. */
  static <T> CsvColumn<T> number(String name, Function<T, @Nullable Double> number) {
    return new CsvColumn<>(
        name,
        row -> {
          Double value = number.apply(row);
          return value == null || !Double.isFinite(value) ? "" : Double.toString(value + 0.0);
        });
  }
}
