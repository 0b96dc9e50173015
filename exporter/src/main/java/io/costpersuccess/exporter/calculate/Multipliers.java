package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * What the cost of a call is multiplied by; 1 changes nothing.
 *
 * @param tokens tokens of this model over those that were counted, for the same text
 * @param cache cost with cached input over cost without
 * @param batch price of a batch over the standard price
 * @param reasoning tokens with reasoning over tokens without
 */
public record Multipliers(
    BigDecimal tokens, BigDecimal cache, BigDecimal batch, BigDecimal reasoning) {
  /** Nothing changes. */
  public static final Multipliers NONE =
      new Multipliers(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);

  /** Checks that nothing is null. */
  public Multipliers {
    requireNonNull(tokens, "tokens");
    requireNonNull(cache, "cache");
    requireNonNull(batch, "batch");
    requireNonNull(reasoning, "reasoning");
  }

  /** What the cost is multiplied by, all in all. */
  public BigDecimal ofCost() {
    return ofTokens().multiply(cache).multiply(batch);
  }

  /** What the number of billed tokens is multiplied by. */
  public BigDecimal ofTokens() {
    return tokens.multiply(reasoning);
  }
}
