package io.costpersuccess.dialect;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.span.AttributeView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reader of counts that may be written as integer, double or decimal string, under one of several
 * attribute keys of a convention, else under a further name that is understood. Remembers the first
 * flaw it meets.
 */
final class Counts implements Consumer<String> {
  /** Stands for a count that is not in the telemetry. */
  static final long ABSENT = -1;

  /** Largest count that is believed. */
  static final BigDecimal MAX = BigDecimal.valueOf(Usage.MAX_QUANTITY);

  private static final int LONGEST_NUMBER = 40;
  private static final int MOST_DECIMALS = 400;

  private final AttributeView attributes;
  private final Vocabulary vocabulary;

  /** What is under other names; null on most spans. */
  private @Nullable FurtherCounts further;

  private @Nullable String flaw;

  Counts(AttributeView attributes, Vocabulary vocabulary) {
    this.attributes = attributes;
    this.vocabulary = vocabulary;
    attributes.forEachKey(this);
  }

  /**
   * Looks at one key of the span: whether it is a usage attribute beside those of the convention.
   */
  @Override
  public void accept(String key) {
    if (UsageNames.isUsage(key) && !vocabulary.lists(key)) {
      FurtherCounts found = further == null ? new FurtherCounts(attributes, vocabulary) : further;
      found.read(key);
      further = found;
    }
  }

  /** The names of usage attributes that are not understood, in alphabetical order. */
  Collection<String> unknown() {
    return further == null ? List.of() : further.unknown();
  }

  /** How far usage can be believed beside what is not understood. */
  Quality quality() {
    return further == null ? Quality.EXACT : further.quality();
  }

  /** The count of the first of these facts that is told, or {@link #ABSENT}. */
  long first(Fact fact, Fact other) {
    long count = get(fact);
    return count == ABSENT ? get(other) : count;
  }

  /**
   * The count under the first key of this fact that is present, or {@link #ABSENT}. A 0 gives way
   * to a number under another key: some emitters write 0 for what they were not told.
   */
  long get(Fact fact) {
    return read(fact, false);
  }

  /** The same for a measure that may have decimals; it is rounded to the nearest whole. */
  long rounded(Fact fact) {
    return read(fact, true);
  }

  /** Notes that a part is more than the whole it belongs to. */
  void exceeds(Fact part, long found, Fact whole, long most) {
    if (flaw == null) {
      flaw =
          key(part) + ": found " + found + ", expected at most the " + most + " of " + key(whole);
    }
  }

  /** Notes that a part fits neither inside its whole nor, by the total, beside it. */
  void contradicts(Fact part, long found, Fact whole, long total) {
    if (flaw == null) {
      flaw =
          key(part)
              + ": found "
              + found
              + ", expected to fit inside "
              + key(whole)
              + ", or beside it within the total of "
              + total;
    }
  }

  /** The first flaw met: key, what was found, what is expected; null when all was well. */
  @Nullable String flaw() {
    return flaw;
  }

  private long read(Fact fact, boolean mayHaveDecimals) {
    long first = ABSENT;
    for (String key : vocabulary.keys(fact)) {
      Object value = attributes.attribute(key);
      if (value != null && !"".equals(value)) {
        long count = parse(key, value, mayHaveDecimals);
        if (count > 0) {
          return count;
        }
        first = Math.max(first, count);
      }
    }
    return further == null ? first : Math.max(first, further.get(fact));
  }

  private long parse(String key, Object value, boolean mayHaveDecimals) {
    if (value instanceof Long count && count >= 0 && count <= Usage.MAX_QUANTITY) {
      return count;
    }
    BigDecimal number = decimal(value);
    if (number != null && mayHaveDecimals) {
      number = number.setScale(0, RoundingMode.HALF_UP);
    }
    if (number == null || number.signum() < 0 || number.compareTo(MAX) > 0 || !isWhole(number)) {
      flaw = flaw == null ? describe(key, value, number) : flaw;
      return ABSENT;
    }
    return number.longValueExact();
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  /** The number that a value is; null when it is none, or an unreasonable one. */
  static @Nullable BigDecimal decimal(Object value) {
    String text = value.toString().strip();
    if (text.length() > LONGEST_NUMBER) {
      return null;
    }
    try {
      var number = new BigDecimal(text);
      return Math.abs((long) number.scale()) > MOST_DECIMALS ? null : number;
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

  /** The key that the telemetry uses for a fact. */
  private String key(Fact fact) {
    for (String key : vocabulary.keys(fact)) {
      if (attributes.attribute(key) != null) {
        return key;
      }
    }
    return fact.name();
  }
}
