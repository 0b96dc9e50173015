package io.costpersuccess.exporter.calculate;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Division to 16 digits, half to even. */
final class Quotient {
  private Quotient() {}

  /** The quotient; null when there is none, because the divisor is unknown or 0. */
  static @Nullable BigDecimal of(BigDecimal dividend, @Nullable BigDecimal divisor) {
    return divisor == null || divisor.signum() == 0
        ? null
        : dividend.divide(divisor, MathContext.DECIMAL64);
  }
}
