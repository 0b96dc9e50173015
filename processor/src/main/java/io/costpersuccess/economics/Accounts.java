package io.costpersuccess.economics;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The totals of every arm of every feature. Bounded: arms beyond the most are counted under {@link
 * #OTHER}, so that their money stays visible. Not thread-safe.
 */
public final class Accounts {
  /** The arm, and feature, of tasks that came after the most arms were reached. */
  public static final String OTHER = "other";

  /** The most clusters of an arm that are told apart. */
  static final int MAX_CLUSTERS = 10_000;

  private final ChartOfAccounts chart;
  private final int maxClusters;
  private final SortedMap<ArmKey, ArmTotals> totals = new TreeMap<>();

  /** Empty accounts that tell this many arms apart. */
  public Accounts(int mostArms) {
    this(mostArms, List.of());
  }

  /**
   * Empty accounts that tell this many arms apart, and kinds of tasks within them.
   *
   * @param strata the dimensions that tell the kinds apart
   */
  public Accounts(int mostArms, List<String> strata) {
    this(new ChartOfAccounts(mostArms, strata), MAX_CLUSTERS);
  }

  private Accounts(ChartOfAccounts chart, int maxClusters) {
    this.chart = chart;
    this.maxClusters = maxClusters;
  }

  /** Empty accounts that tell the same arms and kinds apart as these, now and later. */
  public Accounts alike() {
    return new Accounts(chart, maxClusters);
  }

  /** The same with at most this many clusters of an arm, at least {@link Clusters#PAGES}. */
  Accounts alike(int clusters) {
    return new Accounts(chart, clusters);
  }

  /** Books a change: takes the old entry away and adds the new one. */
  public void book(Change change) {
    book(change.before(), true);
    book(change.after(), false);
  }

  /** A copy of the totals by arm, ordered by feature, then arm, without arms that have no task. */
  public SortedMap<ArmKey, ArmTotals> snapshot() {
    var copy = new TreeMap<>(totals);
    copy.values().removeIf(ArmTotals::isEmpty);
    return copy;
  }

  /** A task that was closed for want of room is no evidence of success or failure. */
  private void book(@Nullable LedgerEntry entry, boolean takeAway) {
    if (entry == null || !entry.isComplete()) {
      return;
    }
    ArmKey key = chart.arm(entry.group());
    ArmTotals one = ArmTotals.of(chart.filed(key, entry), chart.stratum(entry.group()));
    ArmTotals all = totals.getOrDefault(key, ArmTotals.ZERO);
    totals.put(key, (takeAway ? all.minus(one) : all.plus(one)).limitedTo(maxClusters));
  }
}
