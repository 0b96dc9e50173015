package io.costpersuccess.exporter.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.statistics.ClusterMoments;
import io.costpersuccess.statistics.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The record's 200 sessions are 50 tasks of four trials each. Expected numbers by scipy: SE =
 * sqrt(G / (G - 1) * ((C - R * S)**2).sum()) / S.sum(), R * exp(-+ t.ppf(.975, 49) * SE / R) of the
 * totals of each task.
 */
class RelatedSessionsTest {
  private static final Offset<Double> CLOSE = within(1e-4);
  private static final BigDecimal LABOUR = new BigDecimal("15");
  private static final BigDecimal PER_INPUT = new BigDecimal("0.0000025");
  private static final BigDecimal PER_OUTPUT = new BigDecimal("0.00001");

  @Test
  void costPerSuccess_byTaskOfTheBenchmark_isThePublishedOne() {
    Estimate cost = moments(true).costPerSuccess(0.95);

    assertThat(cost.estimate()).isCloseTo(8.974, within(1e-3));
    assertThat(cost.low()).isCloseTo(6.6617, CLOSE);
    assertThat(cost.high()).isCloseTo(12.0889, CLOSE);
  }

  @Test
  void modelCostPerSuccess_byTaskOfTheBenchmark_isThePublishedOne() {
    Estimate cost = moments(false).costPerSuccess(0.95);

    assertThat(cost.estimate()).isCloseTo(0.40258, within(1e-5));
    assertThat(cost.low()).isCloseTo(0.28087, within(1e-5));
    assertThat(cost.high()).isCloseTo(0.57703, within(1e-5));
  }

  private static ClusterMoments moments(boolean withLabour) {
    Map<Integer, List<RecordedSession>> tasks =
        RecordedSession.bundled().stream().collect(Collectors.groupingBy(RecordedSession::task));
    assertThat(tasks).hasSize(50);
    ClusterMoments moments = ClusterMoments.NONE;
    for (List<RecordedSession> trials : tasks.values()) {
      BigDecimal cost =
          trials.stream()
              .map(session -> cost(session, withLabour))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      long solved = trials.stream().filter(RecordedSession::isSolved).count();
      moments = moments.plus(BigDecimal.valueOf(trials.size()), cost, BigDecimal.valueOf(solved));
    }
    return moments;
  }

  private static BigDecimal cost(RecordedSession session, boolean withLabour) {
    BigDecimal tokens =
        session.turns().stream()
            .flatMap(turn -> turn.calls().stream())
            .map(
                call ->
                    PER_INPUT
                        .multiply(BigDecimal.valueOf(call.in()))
                        .add(PER_OUTPUT.multiply(BigDecimal.valueOf(call.out()))))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return withLabour && session.escalated() ? tokens.add(LABOUR) : tokens;
  }
}
