package io.costpersuccess.exporter.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day, which stands for its first moment in UTC, or an instant. */
final class InstantConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    try {
      return text.length() == "2026-01-31".length()
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "found '" + text + "', expected 2026-01-31 or 2026-01-31T12:00:00Z");
    }
  }
}
