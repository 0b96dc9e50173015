package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.Share;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The success rates of two ways to do a task.
 *
 * @param first of the one that was named first
 * @param second of the other
 */
record SuccessPair(Share first, Share second) {
  /** The reader of an option that holds both, separated by a comma. */
  static final class Converter implements ITypeConverter<SuccessPair> {
    @Override
    public SuccessPair convert(String text) {
      List<String> words = FigureReader.words(text);
      try {
        if (words.size() == 2) {
          return new SuccessPair(share(words.get(0)), share(words.get(1)));
        }
      } catch (IllegalArgumentException wrong) {
        throw problem(text);
      }
      throw problem(text);
    }

    private static Share share(String word) {
      return FigureKind.SHARE.reader().apply(word);
    }

    private static TypeConversionException problem(String text) {
      return new TypeConversionException(
          "found '" + text + "', expected two shares from 0% to 100%, such as 86%,94%");
    }
  }
}
