package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Comparison;
import io.costpersuccess.exporter.money.Usd;
import io.costpersuccess.statistics.Decision;

/** What failures that cost nothing by policy do to a verdict, were they to cost something. */
final class SensitivitySentence {
  private SensitivitySentence() {}

  static String of(Comparison comparison) {
    long ofCheaper = comparison.cheaperArm().totals().unpaidFailures();
    long ofDearer = comparison.dearerArm().totals().unpaidFailures();
    if (ofCheaper + ofDearer == 0 || comparison.decision() == Decision.UNDECIDED) {
      return "";
    }
    return " Failures that cost nothing by policy: "
        + ofCheaper
        + " of "
        + comparison.cheaper().arm()
        + ", "
        + ofDearer
        + " of "
        + comparison.dearer().arm()
        + turn(comparison)
        + ".";
  }

  private static String turn(Comparison comparison) {
    Double cost = comparison.turningCostOfUnpaidFailure();
    if (cost != null) {
      return "; the verdict turns if one of them costs more than " + Usd.estimate(cost);
    }
    return comparison.isStratified() ? "" : "; the verdict stays, whatever such a failure costs";
  }
}
