package io.costpersuccess.economics;

import io.costpersuccess.ledger.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a horizon that moves on with time, in {@value #PERIODS} periods of equal length.
 * What they hold and what a look at them costs depends on periods and arms, not on tasks.
 *
 * <p>A task counts in the period in which it was settled first, and is corrected there; once that
 * period has gone, a correction books nothing. A period becomes mature as a whole, when the last
 * task that it can hold does. Time is a number of nanoseconds of any origin. Not thread-safe: the
 * owner holds a lock around it.
 */
public final class RollingAccounts {
  /** Periods of a horizon, the current one included. */
  public static final int PERIODS = 60;

  /**
   * The most clusters of an arm that are told apart in a period: a look adds them up for each
   * period, and more of them hardly change Student's t.
   */
  private static final int MAX_CLUSTERS = 512;

  private final long periodNanos;
  private final Duration horizon;
  private final @Nullable Duration maturity;
  private final Accounts pattern;
  private final NavigableMap<Long, Accounts> periods = new TreeMap<>();

  /** The period of each task that can still be corrected, which is held weakly. */
  private final Map<Object, Long> periodOf = new WeakHashMap<>();

  /**
   * Empty accounts.
   *
   * @param horizon how far back they go, up to 292 years
   * @param maturity the age from which a task is compared; 0 for any age; null for as long as
   *     labels took so far, up to half of the horizon
   * @param pattern accounts that tell the same arms and kinds of tasks apart
   */
  public RollingAccounts(Duration horizon, @Nullable Duration maturity, Accounts pattern) {
    this.horizon = horizon;
    this.periodNanos = Math.max(1, horizon.toNanos() / PERIODS);
    this.maturity = maturity;
    this.pattern = pattern;
  }

  /**
   * Books a change of a task.
   *
   * @param task told apart by identity and held weakly
   * @param now the time by the clock of the owner, in nanoseconds; never less than before
   */
  public void book(Object task, Change change, long now) {
    long current = moveTo(now);
    long period = periodOf.computeIfAbsent(task, first -> current);
    if (period > current - PERIODS) {
      periods.computeIfAbsent(period, begun -> pattern.alike(MAX_CLUSTERS)).book(change);
    }
  }

  /**
   * The totals of the horizon that ends now.
   *
   * @param now the time by the clock of the owner, in nanoseconds; never less than before
   */
  public RollingTotals totals(long now) {
    if (maturity != null) {
      return totals(now, maturity);
    }
    RollingTotals anyAge = totals(now, Duration.ZERO);
    Duration longest = EconomicsSettings.longestMaturity(horizon);
    Duration lag = LabelLag.longest(anyAge.all(), age -> totals(now, shorter(age, longest)));
    return lag.isZero() ? anyAge : totals(now, shorter(lag, longest));
  }

  private RollingTotals totals(long now, Duration maturity) {
    long gone = moveTo(now) - PERIODS;
    long mature = Math.max(gone, lastMature(now, maturity.toNanos()));
    long middle = mature - (mature - gone) / 2;
    return new RollingTotals(
        snapshots(periods.headMap(middle, true)),
        snapshots(periods.subMap(middle, false, mature, true)),
        snapshots(periods.tailMap(mature, false)));
  }

  /** The last period of which every task is old enough to be compared. */
  private long lastMature(long now, long maturityNanos) {
    return maturityNanos == 0 ? period(now) : period(now - maturityNanos) - 1;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private long period(long time) {
    return Math.floorDiv(time, periodNanos);
  }

  /** Lets go of what lies beyond the horizon; returns the current period. */
  private long moveTo(long now) {
    long current = period(now);
    periods.headMap(current - PERIODS, true).clear();
    return current;
  }

  private static List<SortedMap<ArmKey, ArmTotals>> snapshots(Map<Long, Accounts> some) {
    var snapshots = new ArrayList<SortedMap<ArmKey, ArmTotals>>();
    some.values().forEach(accounts -> snapshots.add(accounts.snapshot()));
    return snapshots;
  }
}
