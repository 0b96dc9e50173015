package io.costpersuccess.task;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Trace and span ids as numbers; 0, which no span may have, stands for none. */
final class SpanIds {
  static final long NONE = 0;

  private static final int RADIX = 16;
  private static final int DIGIT_BITS = 4;
  private static final int MOST_DIGITS = Long.SIZE / DIGIT_BITS;

  /** The value of each ASCII character that is a hex digit; -1 for the others. */
  private static final int[] VALUES = values();

  private SpanIds() {}

  private static int[] values() {
    var values = new int[Byte.MAX_VALUE + 1];
    Arrays.setAll(values, character -> Character.digit(character, RADIX));
    return values;
  }

  static long parse(@Nullable String hex) {
    return hex == null ? NONE : parse(hex, 0, hex.length());
  }

  /**
   * The number that a part of a text stands for.
   *
   * @throws NumberFormatException if it is not of 1 to 16 hex digits
   */
  static long parse(String text, int from, int to) {
    long number = 0;
    int worst = to > from && to - from <= MOST_DIGITS ? 0 : -1;
    for (int i = from; i < to; i++) {
      int digit = digit(text.charAt(i));
      worst |= digit;
      number = (number << DIGIT_BITS) | digit;
    }
    if (worst < 0) {
      throw new NumberFormatException("found an id that is not of 1 to 16 hex digits");
    }
    return number;
  }

  private static int digit(char character) {
    return character < VALUES.length ? VALUES[character] : -1;
  }

  static String hex(long id) {
    return HexFormat.of().toHexDigits(id);
  }

  static @Nullable String hexOrNull(long id) {
    return id == NONE ? null : hex(id);
  }
}
