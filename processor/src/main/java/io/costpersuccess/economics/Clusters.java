package io.costpersuccess.economics;

import io.costpersuccess.statistics.ClusterMoments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the tasks of each cluster of an arm. Immutable; adding is commutative, and taking away
 * undoes adding. Adding a task copies a small part of the whole, so that it costs the same however
 * many clusters there are.
 *
 * <p>A cluster is known by a hash of 64 bits of its name. {@linkplain #limitedTo Limited} clusters
 * are merged by the leading bits of the hash, all of them at once: clusters are independent, so
 * that random unions of them are, too, and the variance over the unions holds as well, by fewer
 * degrees of freedom. What was merged stays merged when clusters are taken away.
 */
public final class Clusters {
  private static final int ALL_BITS = 64;
  private static final int PAGE_BITS = 6;

  /** The least number of clusters that can be told apart. */
  static final int PAGES = 1 << PAGE_BITS;

  /** No clusters. */
  public static final Clusters NONE =
      new Clusters(ALL_BITS, Collections.nCopies(PAGES, Map.<Long, TaskSums>of()));

  /** How many leading bits of a hash tell clusters apart, at least {@link #PAGE_BITS}. */
  private final int bits;

  /** By the leading bits of the hash; no page is changed once it is here. */
  private final List<Map<Long, TaskSums>> pages;

  private Clusters(int bits, List<Map<Long, TaskSums>> pages) {
    this.bits = bits;
    this.pages = pages;
  }

  /** The one cluster of this name. */
  static Clusters of(String name, TaskSums sums) {
    long hash = hash(name);
    var pages = new ArrayList<>(NONE.pages);
    pages.set(page(hash), Map.of(hash, sums));
    return new Clusters(ALL_BITS, pages);
  }

  /** How many clusters have a task; unions of clusters that were merged count once. */
  public int count() {
    return pages.stream().mapToInt(Map::size).sum();
  }

  Clusters plus(Clusters other) {
    return combined(other, TaskSums::plus);
  }

  Clusters minus(Clusters other) {
    return combined(other, TaskSums::minus);
  }

  /** The same clusters, merged when there are more than this many; at least {@value #PAGES}. */
  Clusters limitedTo(int most) {
    return count() <= most ? this : merged(Integer.SIZE - 1 - Integer.numberOfLeadingZeros(most));
  }

  /**
   * The moments over all clusters of what two things cost and count.
   *
   * @param cost what is in the place of the cost
   * @param successes what is in the place of the successes
   */
  ClusterMoments moments(
      Function<TaskSums, BigDecimal> cost, Function<TaskSums, BigDecimal> successes) {
    ClusterMoments moments = ClusterMoments.NONE;
    for (Map<Long, TaskSums> page : pages) {
      for (TaskSums sums : page.values()) {
        moments = moments.plus(sums.tasks(), cost.apply(sums), successes.apply(sums));
      }
    }
    return moments;
  }

  private Clusters combined(Clusters other, BinaryOperator<TaskSums> operator) {
    if (other.count() == 0) {
      return this;
    }
    int coarser = Math.min(bits, other.bits);
    List<Map<Long, TaskSums>> mine = merged(coarser).pages;
    List<Map<Long, TaskSums>> theirs = other.merged(coarser).pages;
    var both = new ArrayList<Map<Long, TaskSums>>(PAGES);
    for (int i = 0; i < PAGES; i++) {
      both.add(combined(mine.get(i), theirs.get(i), operator));
    }
    return new Clusters(coarser, both);
  }

  private static Map<Long, TaskSums> combined(
      Map<Long, TaskSums> mine, Map<Long, TaskSums> theirs, BinaryOperator<TaskSums> operator) {
    if (theirs.isEmpty()) {
      return mine;
    }
    var both = new HashMap<>(mine);
    theirs.forEach(
        (hash, sums) ->
            put(hash, operator.apply(both.getOrDefault(hash, TaskSums.ZERO), sums), both));
    return both;
  }

  private static void put(Long hash, TaskSums sums, Map<Long, TaskSums> page) {
    if (sums.isZero()) {
      page.remove(hash);
    } else {
      page.put(hash, sums);
    }
  }

  private Clusters merged(int leadingBits) {
    if (leadingBits >= bits) {
      return this;
    }
    long mask = -1L << (ALL_BITS - leadingBits);
    return new Clusters(leadingBits, pages.stream().map(page -> merged(page, mask)).toList());
  }

  private static Map<Long, TaskSums> merged(Map<Long, TaskSums> page, long mask) {
    var merged = new HashMap<Long, TaskSums>();
    page.forEach(
        (hash, sums) -> {
          long leading = hash & mask;
          put(leading, merged.getOrDefault(leading, TaskSums.ZERO).plus(sums), merged);
        });
    return merged;
  }

  private static int page(long hash) {
    return (int) (hash >>> (ALL_BITS - PAGE_BITS));
  }

  /** FNV-1a with the finish of SplitMix64, which spreads the bits over the whole word. */
  private static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Clusters other && bits == other.bits && pages.equals(other.pages);
  }

  @Override
  public int hashCode() {
    return pages.hashCode();
  }

  @Override
  public String toString() {
    return count() + " clusters by " + bits + " bits";
  }
}
