package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.statistics.ClusterMoments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClustersTest {
  @Test
  void plus_anyOrder_isTheSame() {
    List<Clusters> tasks = tasks(300, 40);
    Clusters all = sum(tasks);
    Collections.shuffle(tasks, new Random(1));

    assertThat(sum(tasks)).isEqualTo(all);
    assertThat(all.count()).isEqualTo(40);
  }

  @Test
  void minus_whatWasAdded_leavesWhatWasThere() {
    List<Clusters> tasks = tasks(60, 7);
    Clusters before = sum(tasks.subList(0, 30));
    Clusters more = sum(tasks.subList(30, 60));

    assertThat(before.plus(more).minus(more)).isEqualTo(before);
    assertThat(more.minus(more).count()).isZero();
  }

  @Test
  void plus_clustersOfTwoPeriods_addsUpWithinEach() {
    Clusters both = one("a", "1.00").plus(one("a", "2.50"));
    ClusterMoments moments = both.moments(TaskSums::cost, TaskSums::successes);

    assertThat(moments.clusters()).isEqualTo(1);
    assertThat(moments.cc()).isEqualByComparingTo("12.25");
    assertThat(moments.nn()).isEqualByComparingTo("4");
  }

  @Test
  void limitedTo_moreClusters_mergesThemAndKeepsTheSums() {
    Clusters all = sum(tasks(5_000, 2_500));
    Clusters merged = all.limitedTo(512);

    assertThat(merged.count()).isBetween(450, 512);
    ClusterMoments exact = all.moments(TaskSums::cost, TaskSums::successes);
    ClusterMoments rough = merged.moments(TaskSums::cost, TaskSums::successes);
    assertThat(rough.c()).isEqualByComparingTo(exact.c());
    assertThat(rough.s()).isEqualByComparingTo(exact.s());
    double width = width(rough) / width(exact);
    assertThat(width).isCloseTo(1, within(0.15));
  }

  @Test
  void limitedTo_anyOrder_isTheSame() {
    List<Clusters> tasks = tasks(900, 600);
    Clusters all = sum(tasks).limitedTo(512);
    Clusters growing = Clusters.NONE;
    for (Clusters task : tasks) {
      growing = growing.plus(task).limitedTo(512);
    }

    assertThat(growing).isEqualTo(all);
  }

  @Test
  void limitedTo_fewClusters_isAsExactAsBefore() {
    Clusters all = sum(tasks(100, 50));

    assertThat(all.limitedTo(50)).isSameAs(all);
  }

  private static double width(ClusterMoments moments) {
    var interval = moments.costPerSuccess(0.95);
    return Math.log(interval.high() / interval.low());
  }

  private static List<Clusters> tasks(int count, int clusters) {
    var random = new Random(7);
    var tasks = new ArrayList<Clusters>();
    for (int i = 0; i < count; i++) {
      tasks.add(one("ticket.id=" + i % clusters, "0." + (1 + random.nextInt(99))));
    }
    return tasks;
  }

  private static Clusters one(String name, String usd) {
    return Clusters.of(name, TaskSums.of(entry("chat", "a").model(usd).build()));
  }

  private static Clusters sum(List<Clusters> some) {
    return some.stream().reduce(Clusters.NONE, Clusters::plus);
  }
}
