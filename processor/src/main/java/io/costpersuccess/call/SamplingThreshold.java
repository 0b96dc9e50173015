package io.costpersuccess.call;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * The threshold below which a sampler rejected the spans of a trace, which tells how many spans a
 * recorded one stands for.
 *
 * <p>Source: OpenTelemetry specification, Tracestate Handling, sub-key {@code th} of {@code ot}: up
 * to 14 hex digits, the trailing zeros of 14 left out. A probability of {@code (2^56 - T) / 2^56}
 * makes an adjusted count of {@code 2^56 / (2^56 - T)}.
 *
 * @param rejected how many of 2^56 equally likely values are rejected, from 0 to 2^56 - 1
 */
public record SamplingThreshold(long rejected) implements Comparable<SamplingThreshold> {
  /** Every span was recorded. */
  public static final SamplingThreshold NONE_REJECTED = new SamplingThreshold(0);

  /** The key of OpenTelemetry's entry in the trace state of W3C. */
  public static final String TRACE_STATE_KEY = "ot";

  private static final int DIGITS = 14;
  private static final int BITS_PER_DIGIT = 4;
  private static final long VALUES = 1L << (DIGITS * BITS_PER_DIGIT);
  private static final String SUB_KEY = "th:";

  /** Far finer than any estimate that is made with it. */
  private static final MathContext PRECISION = new MathContext(12);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if it is not from 0 to 2^56 - 1
   */
  public SamplingThreshold {
    if (rejected < 0 || rejected >= VALUES) {
      throw new IllegalArgumentException(rejected + ": a threshold is from 0 to 2^56 - 1");
    }
  }

  /**
   * The threshold in the value of the entry {@code ot} of a trace state, such as {@code
   * th:c;rv:a1b2c3d4e5f601}; null when it tells none, or none that can be read.
   */
  public static @Nullable SamplingThreshold ofTraceState(@Nullable String ot) {
    if (ot == null) {
      return null;
    }
    for (String pair : ot.split(";", -1)) {
      if (pair.startsWith(SUB_KEY)) {
        return ofDigits(pair.substring(SUB_KEY.length()));
      }
    }
    return null;
  }

  private static @Nullable SamplingThreshold ofDigits(String digits) {
    if (digits.isEmpty() || digits.length() > DIGITS) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 1 << BITS_PER_DIGIT);
      if (digit < 0) {
        return null;
      }
      value = value << BITS_PER_DIGIT | digit;
    }
    return new SamplingThreshold(value << ((DIGITS - digits.length()) * BITS_PER_DIGIT));
  }

  /** How many spans a recorded one stands for, from 1; rounded to 12 digits. */
  public BigDecimal adjustedCount() {
    return BigDecimal.valueOf(VALUES)
        .divide(BigDecimal.valueOf(VALUES - rejected), PRECISION)
        .stripTrailingZeros();
  }

  /** Whether every span was recorded, so that nothing has to be estimated. */
  public boolean rejectsNone() {
    return rejected == 0;
  }

  @Override
  public int compareTo(SamplingThreshold other) {
    return Long.compare(rejected, other.rejected);
  }
}
