package io.costpersuccess.exporter.report;

/** Text from telemetry that cannot steer a terminal or break a line. */
final class Visible {
  private static final int REPLACEMENT = '\uFFFD';

  private Visible() {}

  /** The text with a replacement character for each control, format and separator character. */
  static String of(String text) {
    return text.codePoints()
        .map(point -> isVisible(point) ? point : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isVisible(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
