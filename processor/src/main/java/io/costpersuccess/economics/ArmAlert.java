package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.statistics.Drift;
import io.costpersuccess.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What about an arm deserves attention: the recent half of a horizon against its earlier half.
 *
 * <p>Each alert needs three things: {@link ArmEconomics#ENOUGH_TASKS} tasks in either half, a
 * difference that the data show however often one looks, and an estimate beyond the threshold.
 *
 * @param key the arm
 * @param costPerSuccessRose whether a success costs more than it did
 * @param successRateFell whether fewer tasks succeed than did
 */
public record ArmAlert(ArmKey key, boolean costPerSuccessRose, boolean successRateFell) {
  /** Checks that nothing is null. */
  public ArmAlert {
    requireNonNull(key, "key");
  }

  /** The state of every arm of the horizon, by name; an arm of too few tasks is calm. */
  public static List<ArmAlert> of(RollingTotals totals, AlertThresholds thresholds) {
    SortedMap<ArmKey, ArmTotals> earlier = totals.earlier();
    SortedMap<ArmKey, ArmTotals> recent = totals.recent();
    var keys = new TreeSet<>(earlier.keySet());
    keys.addAll(recent.keySet());
    var alerts = new ArrayList<ArmAlert>();
    for (ArmKey key : keys) {
      alerts.add(
          of(
              new ArmEconomics(key, earlier.getOrDefault(key, ArmTotals.ZERO)),
              new ArmEconomics(key, recent.getOrDefault(key, ArmTotals.ZERO)),
              thresholds));
    }
    return alerts;
  }

  /** A half with unpriced calls costs more than is known, so it is none to show a rise from. */
  private static ArmAlert of(ArmEconomics earlier, ArmEconomics recent, AlertThresholds least) {
    if (!earlier.hasEnoughData() || !recent.hasEnoughData()) {
      return new ArmAlert(earlier.key(), false, false);
    }
    var drift =
        new Drift(
            earlier.totals().totalMoments(),
            recent.totals().totalMoments(),
            ArmEconomics.CONFIDENCE);
    return new ArmAlert(
        earlier.key(),
        earlier.isComparable()
            && earlier.isCostComplete()
            && recent.isComparable()
            && isRise(drift.costPerSuccessRatio(), 1 + least.costPerSuccessRise()),
        isFall(drift.successChange(), least.successRateFall()));
  }

  /** Without a success there is no ratio, but there may be the least that it can be. */
  private static boolean isRise(Estimate ratio, double least) {
    Double low = ratio.low();
    Double best = ratio.estimate() == null ? low : ratio.estimate();
    return low != null && low > 1 && best != null && best >= least;
  }

  private static boolean isFall(Estimate change, double least) {
    Double high = change.high();
    Double best = change.estimate();
    return high != null && high < 0 && best != null && -best >= least;
  }
}
