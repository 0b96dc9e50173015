package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The tokens of one call and their prices.
 *
 * @param input input tokens, not negative
 * @param output output tokens, not negative
 * @param inputUsdPerMillion USD for a million input tokens, not negative
 * @param outputUsdPerMillion USD for a million output tokens, not negative
 */
public record TokenCall(
    BigDecimal input,
    BigDecimal output,
    BigDecimal inputUsdPerMillion,
    BigDecimal outputUsdPerMillion) {
  private static final int MILLION_DIGITS = 6;

  /** Checks that nothing is null. */
  public TokenCall {
    requireNonNull(input, "input");
    requireNonNull(output, "output");
    requireNonNull(inputUsdPerMillion, "inputUsdPerMillion");
    requireNonNull(outputUsdPerMillion, "outputUsdPerMillion");
  }

  /** What the call costs, in USD, exactly. */
  public BigDecimal usd() {
    return input
        .multiply(inputUsdPerMillion)
        .add(output.multiply(outputUsdPerMillion))
        .movePointLeft(MILLION_DIGITS);
  }

  /** All tokens. */
  public BigDecimal tokens() {
    return input.add(output);
  }
}
