package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.Period;
import io.costpersuccess.exporter.calculate.Volume;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The reader of a number of tasks for a time, such as {@code 10000/day}. */
final class VolumeConverter implements ITypeConverter<Volume> {
  @Override
  public Volume convert(String text) {
    int slash = text.indexOf('/');
    String number = text.substring(0, Math.max(0, slash)).strip();
    String word = text.substring(slash + 1).strip();
    try {
      Period period =
          Arrays.stream(Period.values())
              .filter(one -> one.wireName().equals(word))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException(word));
      return new Volume(FigureKind.FROM_ZERO.reader().apply(number), period);
    } catch (IllegalArgumentException wrong) {
      throw new TypeConversionException(
          "found '" + text + "', expected a number a day, month or year, such as 10000/day");
    }
  }
}
