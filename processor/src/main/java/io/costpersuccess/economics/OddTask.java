package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.LedgerEntry;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.SortedMap;

/**
 * A single task that makes up more than a tenth of the cost of an arm of many.
 *
 * @param arm the arm
 * @param task id of the task
 * @param costUsd what it cost in all
 * @param share the part of the cost of the arm
 */
public record OddTask(ArmKey arm, String task, BigDecimal costUsd, double share) {
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** In a small arm each task is a large part. */
  private static final int MIN_TASKS = 30;

  /** Checks that nothing is null. */
  public OddTask {
    requireNonNull(arm, "arm");
    requireNonNull(task, "task");
    requireNonNull(costUsd, "costUsd");
  }

  /** The odd tasks among these, in their order. */
  public static List<OddTask> among(
      List<LedgerEntry> entries, SortedMap<ArmKey, ArmTotals> totals) {
    return entries.stream()
        .filter(entry -> isOdd(entry, of(entry, totals)))
        .map(entry -> odd(entry, of(entry, totals)))
        .toList();
  }

  private static boolean isOdd(LedgerEntry entry, ArmTotals arm) {
    return arm.outcomes().tasks() >= MIN_TASKS
        && entry.cost().total().compareTo(arm.cost().total().multiply(TENTH)) > 0;
  }

  private static OddTask odd(LedgerEntry entry, ArmTotals arm) {
    BigDecimal cost = entry.cost().total();
    double share = cost.divide(arm.cost().total(), MathContext.DECIMAL64).doubleValue();
    return new OddTask(ArmKey.of(entry.group()), entry.task().id(), cost, share);
  }

  private static ArmTotals of(LedgerEntry entry, SortedMap<ArmKey, ArmTotals> totals) {
    return totals.getOrDefault(ArmKey.of(entry.group()), ArmTotals.ZERO);
  }
}
