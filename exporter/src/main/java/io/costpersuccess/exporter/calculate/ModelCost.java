package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the model calls of one task cost: base, times multipliers, times retries. Amounts are exact,
 * quotients have 16 digits.
 *
 * @param baseUsd USD for all calls as counted, before multipliers and retries, not negative
 * @param calls calls of the task without their retries, above 0
 * @param multipliers what the base is multiplied by
 * @param retries how often calls are made again
 * @param baseTokens tokens of all calls as counted; null when not known
 */
public record ModelCost(
    BigDecimal baseUsd,
    BigDecimal calls,
    Multipliers multipliers,
    Retries retries,
    @Nullable BigDecimal baseTokens) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Checks that nothing is null but the tokens. */
  public ModelCost {
    requireNonNull(baseUsd, "baseUsd");
    requireNonNull(calls, "calls");
    requireNonNull(multipliers, "multipliers");
    requireNonNull(retries, "retries");
  }

  /** The model cost of a task of which nothing is known but its amount. */
  public static ModelCost of(BigDecimal usd) {
    return new ModelCost(usd, BigDecimal.ONE, Multipliers.NONE, Retries.NONE, null);
  }

  /** The cost of all attempts, in USD. */
  public BigDecimal usd() {
    return firstUsd().add(retryUsd());
  }

  /** The cost of the first attempt of each call, in USD. */
  public BigDecimal firstUsd() {
    return baseUsd.multiply(multipliers.ofCost());
  }

  /** The retry tax: the cost of all further attempts, in USD. */
  public BigDecimal retryUsd() {
    BigDecimal each = retries.usdEach();
    BigDecimal once = each == null ? firstUsd() : each.multiply(calls);
    return once.multiply(retries.perCall());
  }

  /**
   * The cost of all attempts over that of the first ones, from 1; null when the first ones are
   * free.
   */
  public @Nullable BigDecimal retryMultiplier() {
    return Quotient.of(usd(), firstUsd());
  }

  /** The cost of all attempts over the base, which is all multipliers; null when that is free. */
  public @Nullable BigDecimal costMultiplier() {
    return Quotient.of(usd(), baseUsd);
  }

  /** The cost of one attempt, in USD; null without calls. */
  public @Nullable BigDecimal usdPerCall() {
    return Quotient.of(firstUsd(), calls);
  }

  /** The cost of a million billed tokens, in USD; null when they are not known or none. */
  public @Nullable BigDecimal usdPerMillionTokens() {
    return baseTokens == null
        ? null
        : Quotient.of(firstUsd().multiply(MILLION), baseTokens.multiply(multipliers.ofTokens()));
  }
}
