package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.Comparison;
import io.costpersuccess.economics.Migration;
import io.costpersuccess.economics.Obstacle;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.statistics.Estimate;
import java.math.BigDecimal;

/** What a migration did, in a few words that a proposal can quote. */
final class MigrationLines {
  private MigrationLines() {}

  static String sentence(Migration migration) {
    String feature = migration.featureTag() + ": ";
    if (!migration.isComparable()) {
      return feature
          + "nothing to compare. Tasks of known cost: found "
          + known(migration.before())
          + " before and "
          + known(migration.after())
          + " after, expected some on either side.";
    }
    Comparison comparison = migration.comparison();
    return feature
        + verdict(migration, comparison)
        + " A task costs "
        + spend(migration)
        + " and succeeds "
        + oftener(migration)
        + worth(comparison)
        + ". "
        + successes(migration)
        + SensitivitySentence.of(comparison)
        + caution(migration, comparison);
  }

  private static long known(ArmEconomics side) {
    return side.isCostKnown() ? side.tasks() : 0;
  }

  private static String verdict(Migration migration, Comparison comparison) {
    Obstacle obstacle = comparison.obstacle();
    if (obstacle != null) {
      return "no verdict: " + ObstacleSentence.of(comparison);
    }
    return switch (migration.verdict()) {
      case IMPROVEMENT -> "an improvement.";
      case REGRESSION -> "a regression.";
      case TRADE_OFF -> "a trade-off.";
      case UNDECIDED -> "undecided.";
    };
  }

  private static String spend(Migration migration) {
    Comparison comparison = migration.comparison();
    Double delta = comparison.difference().deltaCost();
    if (delta == null) {
      return Usd.estimate(migration.after().costPerTask())
          + " after "
          + Usd.estimate(migration.before().costPerTask());
    }
    String amount =
        delta == 0 ? "as much" : Usd.estimate(Math.abs(delta)) + (delta > 0 ? " more" : " less");
    return UnpricedLines.bound(comparison.unpriced(), delta)
        + amount
        + UnpricedLines.counts(comparison.unpriced(), " before", " after");
  }

  private static String oftener(Migration migration) {
    Double difference = migration.comparison().difference().deltaSuccess();
    return difference == null ? "not known how much more often" : Shown.oftener(difference);
  }

  private static String worth(Comparison comparison) {
    BigDecimal value = comparison.policy().successValueUsd();
    return value == null
        ? price(comparison)
        : ", which at "
            + Usd.amount(value)
            + " a success is worth "
            + Shown.amount(comparison.netBenefit())
            + " per task";
  }

  /** Of a trade-off the price, whichever side is the better one. */
  private static String price(Comparison comparison) {
    Estimate price = comparison.difference().priceOfSuccess();
    Double delta = comparison.difference().deltaSuccess();
    return price.estimate() == null || delta == null || delta == 0
        ? ""
        : "; an additional success costs "
            + Usd.estimate(price.estimate())
            + ", and the side "
            + (delta > 0 ? "after" : "before")
            + " is the better buy if a success is worth more than that";
  }

  private static String successes(Migration migration) {
    Double before = migration.before().costPerSuccess().estimate();
    Double after = migration.after().costPerSuccess().estimate();
    if (before == null || after == null) {
      return "Without a success "
          + (before == null ? "before" : "after")
          + " there is no cost per success to compare with.";
    }
    return "A success costs " + Usd.estimate(after) + " after " + Usd.estimate(before) + ".";
  }

  private static String caution(Migration migration, Comparison comparison) {
    boolean isOpen =
        comparison.obstacle() == null && migration.verdict() == Migration.Verdict.UNDECIDED;
    return isOpen ? " To decide, " + NeededSentence.of(comparison) + "." : "";
  }
}
