package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Expected numbers by numpy and scipy: with arrays n, C, S of the clusters below, R = C.sum() /
 * S.sum(), e = C - R * S, SE = sqrt(G / (G - 1) * (e**2).sum()) / S.sum(), R * exp(-+
 * scipy.stats.t.ppf(.975, G - 1) * SE / R); variances as G / (G - 1) / N * ((x - n * X / N) * (y -
 * n * Y / N)).sum().
 */
class ClusterMomentsTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  private static final ClusterMoments EIGHT =
      ClusterMoments.NONE
          .plus(count(4), new BigDecimal("6.10"), count(3))
          .plus(count(1), new BigDecimal("0.25"), count(1))
          .plus(count(3), new BigDecimal("15.40"), count(0))
          .plus(count(5), new BigDecimal("1.30"), count(4))
          .plus(count(2), new BigDecimal("0.90"), count(1))
          .plus(count(4), new BigDecimal("30.55"), count(2))
          .plus(count(1), new BigDecimal("0.10"), count(1))
          .plus(count(6), new BigDecimal("2.40"), count(5));

  @Test
  void costPerSuccess_ofClusters_isLinearisedWithTheirDegreesOfFreedom() {
    Estimate cost = EIGHT.costPerSuccess(0.95);

    assertThat(cost.estimate()).isCloseTo(3.3529411764705883, CLOSE);
    assertThat(cost.low()).isCloseTo(0.7211814546195912, CLOSE);
    assertThat(cost.high()).isCloseTo(15.588607362070917, CLOSE);
  }

  @Test
  void variances_ofClusters_areThoseOfTheirTotals() {
    assertThat(EIGHT.costVariance()).isCloseTo(34.66623187463424, CLOSE);
    assertThat(EIGHT.successVariance()).isCloseTo(0.2814227192925418, CLOSE);
    assertThat(EIGHT.covariance()).isCloseTo(-2.228694973665388, CLOSE);
  }

  // n_eff = 21.7466 of 26 pairs, Wilson with t(7)
  @Test
  void successRate_ofClusters_isWilsonsForFewerPairs() {
    Estimate rate = EIGHT.successRate(0.95);

    assertThat(rate.estimate()).isCloseTo(0.6538461538461539, CLOSE);
    assertThat(rate.low()).isCloseTo(0.40493682168031997, CLOSE);
    assertThat(rate.high()).isCloseTo(0.8398233167619822, CLOSE);
  }

  @Test
  void variances_ofClustersOfOnePair_areThoseOfIndependentPairs() {
    PairMoments pairs = PairMoments.NONE;
    ClusterMoments clusters = ClusterMoments.NONE;
    for (int i = 0; i < 30; i++) {
      var cost = new BigDecimal(i % 7).add(new BigDecimal("0.25"));
      pairs = pairs.plus(PairMoments.of(cost, i % 3 > 0));
      clusters = clusters.plus(BigDecimal.ONE, cost, count(i % 3 > 0 ? 1 : 0));
    }

    assertThat(clusters.costVariance()).isCloseTo(pairs.costVariance(), CLOSE);
    assertThat(clusters.successVariance()).isCloseTo(pairs.successVariance(), CLOSE);
    assertThat(clusters.covariance()).isCloseTo(pairs.covariance(), CLOSE);
    Estimate independent = CostPerSuccess.interval(pairs, 0.95);
    Estimate clustered = CostPerSuccess.interval(pairs.clustered(clusters), 0.95);
    assertThat(clustered.low()).isCloseTo(independent.low(), CLOSE);
    assertThat(clustered.high()).isCloseTo(independent.high(), CLOSE);
  }

  @Test
  void successRate_withoutAFailure_countsEachClusterOnce() {
    ClusterMoments sure = ClusterMoments.NONE;
    for (int i = 0; i < 25; i++) {
      sure = sure.plus(count(40), BigDecimal.ONE, count(40));
    }
    double t = new Confidence(0.95).student(24);

    assertThat(sure.successRate(0.95)).isEqualTo(Wilson.ofRate(1, 25, t));
  }

  @Test
  void interval_ofOneCluster_hasNoEnds() {
    ClusterMoments one = ClusterMoments.NONE.plus(count(9), BigDecimal.TEN, count(4));

    assertThat(one.costPerSuccess(0.95)).isEqualTo(new Estimate(2.5, null, null));
    assertThat(one.successRate(0.95)).isEqualTo(new Estimate(4 / 9.0, null, null));
    assertThat(one.costVariance()).isNull();
  }

  @Test
  void withFailureCost_ofClusters_isThatOfClustersOfDearerFailures() {
    var more = new BigDecimal("2.5");
    ClusterMoments dearer =
        ClusterMoments.NONE
            .plus(count(4), new BigDecimal("8.60"), count(3))
            .plus(count(3), new BigDecimal("7.50"), count(0));
    ClusterMoments plain =
        ClusterMoments.NONE
            .plus(count(4), new BigDecimal("6.10"), count(3))
            .plus(count(3), BigDecimal.ZERO, count(0));

    assertThat(plain.withFailureCost(more).costVariance()).isCloseTo(dearer.costVariance(), CLOSE);
    assertThat(plain.withFailureCost(more).covariance()).isCloseTo(dearer.covariance(), CLOSE);
  }

  private static BigDecimal count(long count) {
    return BigDecimal.valueOf(count);
  }
}
