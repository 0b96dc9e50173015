package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Migration;
import io.costpersuccess.economics.Migration.Verdict;
import io.costpersuccess.statistics.ArmDifference;
import org.jspecify.annotations.Nullable;

/** What a migration did, in a few words that a proposal can quote. */
final class MigrationLines {
  private MigrationLines() {}

  static String sentence(Migration migration) {
    String feature = migration.featureTag() + ": ";
    return migration.isComparable()
        ? feature + verdict(migration) + facts(migration) + caution(migration)
        : feature
            + "nothing to compare. Tasks of known cost: found "
            + known(migration.before())
            + " before and "
            + known(migration.after())
            + " after, expected some on either side.";
  }

  private static long known(ArmEconomics side) {
    return side.isCostKnown() ? side.tasks() : 0;
  }

  private static String verdict(Migration migration) {
    return switch (migration.verdict()) {
      case IMPROVEMENT -> "an improvement. ";
      case REGRESSION -> "a regression. ";
      case UNDECIDED -> "undecided. ";
    };
  }

  private static String facts(Migration migration) {
    ArmDifference difference = migration.difference();
    return "A task costs "
        + spend(migration)
        + " in model calls and succeeds "
        + ComparisonLines.points(difference.deltaSuccess())
        + ", which at "
        + Usd.exact(migration.labourPerFailureUsd())
        + " per failure is worth "
        + Shown.amount(difference.netBenefit())
        + " per task"
        + UnpricedLines.counts(migration.unpriced(), " before", " after")
        + ". "
        + successes(
            migration.costPerSuccessBefore().estimate(),
            migration.costPerSuccessAfter().estimate());
  }

  private static String successes(@Nullable Double before, @Nullable Double after) {
    if (before == null || after == null) {
      return "Without a success "
          + (before == null ? "before" : "after")
          + " there is no cost per success to compare with.";
    }
    return "A success, with the failures paid for, costs "
        + Usd.estimate(after)
        + " after "
        + Usd.estimate(before)
        + ".";
  }

  private static String caution(Migration migration) {
    Double deltaCost = migration.difference().deltaCost();
    if (migration.verdict() == Verdict.REGRESSION && deltaCost != null && deltaCost < 0) {
      return " Spend per task fell all the same.";
    }
    return migration.verdict() == Verdict.UNDECIDED
        ? " To decide, "
            + ComparisonLines.needed(migration.awaitsPrices(), migration.tasksNeeded())
            + "."
        : "";
  }

  private static String spend(Migration migration) {
    Double deltaCost = migration.difference().deltaCost();
    if (deltaCost == null) {
      return "not known how much more";
    }
    String amount =
        deltaCost == 0
            ? "as much"
            : Usd.estimate(Math.abs(deltaCost)) + (deltaCost > 0 ? " more" : " less");
    return UnpricedLines.bound(migration.unpriced(), deltaCost) + amount;
  }
}
