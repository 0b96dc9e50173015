package io.costpersuccess.exporter.calculate;

import java.math.BigDecimal;

/**
 * A share of tasks or calls.
 *
 * @param value from 0 to 1
 */
public record Share(double value) {
  /** None of them. */
  public static final Share NONE = new Share(0);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the value is not from 0 to 1
   */
  public Share {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(
          "found a share of " + value + ", expected one from 0 to 1");
    }
  }

  /** The share of the others. */
  public Share rest() {
    return new Share(BigDecimal.ONE.subtract(decimal()).doubleValue());
  }

  /** This share of an amount, exactly. */
  public BigDecimal of(BigDecimal amount) {
    return amount.multiply(decimal());
  }

  /** This share minus the other, from -1 to 1; in decimals, so that 94 % - 86 % is 8 %. */
  public double minus(Share other) {
    return decimal().subtract(other.decimal()).doubleValue();
  }

  /** The shortest decimal that stands for the value, which is what a person wrote. */
  BigDecimal decimal() {
    return BigDecimal.valueOf(value);
  }
}
