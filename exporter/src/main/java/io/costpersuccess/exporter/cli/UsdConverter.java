package io.costpersuccess.exporter.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An amount of US dollars from 0. */
final class UsdConverter implements ITypeConverter<BigDecimal> {
  @Override
  public BigDecimal convert(String text) {
    try {
      return FigureKind.USD.reader().apply(text);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(
          "found '" + text + "', expected " + FigureKind.USD.expected());
    }
  }
}
