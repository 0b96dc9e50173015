package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One way to do a task, in given figures. {@code TCO = C + P(fail) x L}, where C is all that a task
 * costs before anybody has to repair a failure. Amounts are in USD for one task and exact; a
 * quotient has 16 digits; what does not exist is null.
 *
 * @param name what it is called
 * @param model what its model calls cost
 * @param outcome how its tasks end
 * @param people what people cost
 * @param infrastructureUsd what else a task costs, whatever its outcome, not negative
 */
public record Arm(
    String name, ModelCost model, Outcome outcome, People people, BigDecimal infrastructureUsd) {

  /** Checks that nothing is null. */
  public Arm {
    requireNonNull(name, "name");
    requireNonNull(model, "model");
    requireNonNull(outcome, "outcome");
    requireNonNull(people, "people");
    requireNonNull(infrastructureUsd, "infrastructureUsd");
  }

  /** The labour of failures; null when it is not known how many there are or what one costs. */
  public @Nullable BigDecimal labourUsd() {
    Share failing = outcome.failing();
    BigDecimal each = people.usdPerFailure();
    return failing == null || each == null ? null : failing.of(each);
  }

  /** What people cost who look at tasks whatever their outcome. */
  public BigDecimal reviewUsd() {
    return people.reviewed().of(people.usdPerReview());
  }

  /** C: model, review and infrastructure. */
  public BigDecimal usdBeforeFailures() {
    return model.usd().add(reviewUsd()).add(infrastructureUsd);
  }

  /** Cost per task, whatever its outcome; without the labour of failures when that is not known. */
  public BigDecimal usdPerTask() {
    BigDecimal labour = labourUsd();
    return labour == null ? usdBeforeFailures() : usdBeforeFailures().add(labour);
  }

  /**
   * Cost per success: cost per task over the success rate; null when nothing is known to succeed.
   */
  public @Nullable BigDecimal usdPerSuccess() {
    return perSuccess(usdPerTask());
  }

  /** Model cost per task over the success rate; null when nothing is known to succeed. */
  public @Nullable BigDecimal modelUsdPerSuccess() {
    return perSuccess(model.usd());
  }

  private @Nullable BigDecimal perSuccess(BigDecimal usd) {
    Share success = outcome.success();
    return success == null ? null : Quotient.of(usd, success.decimal());
  }
}
