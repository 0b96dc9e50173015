package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.report.ReportFormat;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The reader of the option {@code --format}. */
final class FormatConverter implements ITypeConverter<ReportFormat> {
  @Override
  public ReportFormat convert(String word) {
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.wireName().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "found '" + word + "', expected table, json, html or csv"));
  }
}
