package io.costpersuccess.dialect;

import io.costpersuccess.call.Usage;
import io.costpersuccess.span.AttributeView;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reader of counts that may be written as integer, double or decimal string, under one of several
 * attribute keys. Remembers the first flaw it meets.
 */
final class Counts {
  /** Stands for a count that is not in the telemetry. */
  static final long ABSENT = -1;

  private static final BigDecimal MAX = BigDecimal.valueOf(Usage.MAX_QUANTITY);
  private static final int LONGEST_NUMBER = 40;

  private final AttributeView attributes;
  private @Nullable String flaw;

  Counts(AttributeView attributes) {
    this.attributes = attributes;
  }

  /** The count under the first of these keys that is present, or {@link #ABSENT}. */
  long first(List<String> keys) {
    for (String key : keys) {
      Object value = attributes.attribute(key);
      if (value != null && !"".equals(value)) {
        return parse(key, value);
      }
    }
    return ABSENT;
  }

  /** The first flaw met: key, what was found, what is expected; null when all was well. */
  @Nullable String flaw() {
    return flaw;
  }

  private long parse(String key, Object value) {
    if (value instanceof Long count && count >= 0 && count <= Usage.MAX_QUANTITY) {
      return count;
    }
    BigDecimal number = decimal(value);
    if (number == null || number.signum() < 0 || number.compareTo(MAX) > 0 || !isWhole(number)) {
      flaw = flaw == null ? describe(key, value, number) : flaw;
      return ABSENT;
    }
    return number.longValueExact();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static @Nullable BigDecimal decimal(Object value) {
    String text = value.toString().strip();
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  /** Text that is no number may be anything, even a prompt, so it is never repeated. */
  private static String describe(String key, Object value, @Nullable BigDecimal number) {
    String found =
        number == null
            ? "a " + value.getClass().getSimpleName() + " that is no number"
            : value.toString();
    return key + ": found " + found + ", expected a whole number from 0 to 2^53";
  }
}
