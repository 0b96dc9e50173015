package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.CalculationFormat;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The reader of the option {@code --format} of calculations. */
final class CalculationFormatConverter implements ITypeConverter<CalculationFormat> {
  @Override
  public CalculationFormat convert(String word) {
    return Arrays.stream(CalculationFormat.values())
        .filter(format -> format.wireName().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("found '" + word + "', expected table or json"));
  }
}
