package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.pricing.PricedCall;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call as the settlement of its task sees it.
 *
 * @param priced the call and its cost
 * @param notCounted why the cost is not the task's; null when it is
 * @param attempt the try this call was, from 1
 * @param superseded whether a later attempt replaced it
 * @param judging whether it graded the work of others, and is paid apart from the work
 * @param residual whether it stands for calls that nobody reported: a roll-up with what it tells
 *     beyond the calls that are seen beneath it
 */
public record SettledCall(
    PricedCall priced,
    @Nullable NotCounted notCounted,
    int attempt,
    boolean superseded,
    boolean judging,
    boolean residual) {

  /** Why the cost of a call is not counted. */
  public enum NotCounted {
    /** A call beneath it reports the usage itself. */
    COVERED_BY_CHILD,
    /** Another report of the same call is counted. */
    DUPLICATE;

    /** Name in reports, such as {@code covered_by_child}. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A call that a report of its own tells of. */
  public SettledCall(
      PricedCall priced,
      @Nullable NotCounted notCounted,
      int attempt,
      boolean superseded,
      boolean judging) {
    this(priced, notCounted, attempt, superseded, judging, false);
  }

  /** Checks that the call is not null. */
  public SettledCall {
    requireNonNull(priced, "priced");
  }

  /** Whether the cost of the call is the task's. */
  public boolean isCounted() {
    return notCounted == null;
  }

  /** Whether the call is part of the work itself: its cost is the model cost of the task. */
  public boolean isWork() {
    return isCounted() && !judging;
  }

  /** The cost in USD that counts: 0 when the call is not counted or could not be priced. */
  BigDecimal countedUsd() {
    BigDecimal usd = priced.cost().usd();
    return isCounted() && usd != null ? usd : BigDecimal.ZERO;
  }
}
