package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskMetricsTest {
  private static final String SMALL = "cps.arm=small feature_tag=support";
  private static final String LARGE = "cps.arm=large feature_tag=support";

  /** Sums of doubles. */
  private static final Offset<Double> CLOSE = within(1e-12);

  private final MeteredPipeline pipeline = new MeteredPipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void tasks_scenario_areCountedByVerdictAndSource() {
    Support.run(pipeline);

    assertThat(pipeline.points(MetricName.TASKS).values())
        .isEqualTo(
            Map.of(
                "cps.arm=small cps.verdict=success cps.verdict.source=none feature_tag=support",
                1.0,
                "cps.arm=small cps.verdict=failure cps.verdict.source=implicit feature_tag=support",
                1.0,
                "cps.arm=large cps.verdict=success cps.verdict.source=none feature_tag=support",
                1.0,
                "cps.arm=large cps.verdict=failure cps.verdict.source=explicit feature_tag=support",
                1.0));
  }

  @Test
  void taskCost_scenario_isByKind() {
    Support.run(pipeline);
    Points cost = pipeline.points(MetricName.TASK_COST);

    assertThat(cost.with("cps.arm=small"))
        .isEqualTo(
            Map.of(
                "cps.cost.kind=model feature_tag=support", 0.004,
                "cps.cost.kind=escalation feature_tag=support", 15.0,
                "cps.cost.kind=review feature_tag=support", 1.0,
                "cps.cost.kind=infrastructure feature_tag=support", 1.0));
    assertThat(cost.with("cps.arm=large"))
        .isEqualTo(
            Map.of(
                "cps.cost.kind=model feature_tag=support", 0.04,
                "cps.cost.kind=retry feature_tag=support", 0.02,
                "cps.cost.kind=rework feature_tag=support", 2.0,
                "cps.cost.kind=infrastructure feature_tag=support", 1.0));
  }

  // 0.502 + 16.502 and 0.54 + 2.52
  @Test
  void taskCost_scenario_addsUpToTheTotal() {
    Support.run(pipeline);

    assertThat(pipeline.points(MetricName.TASK_COST).sum()).isCloseTo(20.064, CLOSE);
    assertThat(pipeline.points(MetricName.TASK_COST_DISTRIBUTION).values())
        .hasEntrySatisfying(SMALL, sum -> assertThat(sum).isCloseTo(17.004, CLOSE))
        .hasEntrySatisfying(LARGE, sum -> assertThat(sum).isCloseTo(3.06, CLOSE))
        .hasSize(2);
  }

  @Test
  void histograms_scenario_addUpCallsTurnsAndSeconds() {
    Support.run(pipeline);

    assertThat(pipeline.points(MetricName.TASK_CALLS).values())
        .isEqualTo(Map.of(SMALL, 2.0, LARGE, 3.0));
    assertThat(pipeline.points(MetricName.TASK_TURNS).values())
        .isEqualTo(Map.of(SMALL, 2.0, LARGE, 2.0));
    // from the end of the only call, of the first try to the second, and to the signal
    assertThat(pipeline.points(MetricName.TASK_DURATION).values())
        .isEqualTo(Map.of(SMALL, 2.0 + 60.0, LARGE, 12.0 + 2.0));
  }

  @Test
  void correction_lateComplaint_addsAndRetractsTheDifferenceOnly() {
    Support.run(pipeline);
    Map<String, Double> before = pipeline.points(MetricName.TASK_COST).values();
    Support.complain(pipeline);

    var after = new HashMap<>(before);
    after.put("cps.arm=small cps.cost.kind=rework feature_tag=support", 2.0);
    assertThat(pipeline.points(MetricName.TASK_COST).values()).isEqualTo(after);
    assertThat(pipeline.points(MetricName.TASK_COST_RETRACTED).values()).isEmpty();
    assertThat(pipeline.points(MetricName.TASKS_CORRECTED).values())
        .isEqualTo(Map.of("cps.arm=small feature_tag=support", 1.0));
    assertThat(pipeline.points(MetricName.TASKS_RECLASSIFIED).values())
        .isEqualTo(
            Map.of(
                "cps.arm=small cps.verdict.from=success cps.verdict.to=failure"
                    + " feature_tag=support",
                1.0));
    assertThat(pipeline.points(MetricName.TASKS).sum()).isEqualTo(5);
    assertThat(pipeline.points(MetricName.TASKS_RETRACTED).values())
        .isEqualTo(
            Map.of(
                "cps.arm=small cps.verdict=success cps.verdict.source=none feature_tag=support",
                1.0));
  }

  @Test
  void correction_lateFeature_movesTheTask() {
    pipeline.accept(chat(1_000, 500).at(1, 1)).settle();
    pipeline.accept(span().at(1, 2).with("feature_tag", "search")).settle();

    assertThat(pipeline.points(MetricName.TASKS_RECLASSIFIED).values())
        .isEqualTo(
            Map.of(
                "cps.arm=small cps.verdict.from=success cps.verdict.to=none"
                    + " feature_tag=unattributed",
                1.0,
                "cps.arm=small cps.verdict.from=none cps.verdict.to=success feature_tag=search",
                1.0));
    Points added = pipeline.points(MetricName.TASK_COST);
    assertThat(pipeline.points(MetricName.TASK_COST_RETRACTED).values())
        .isEqualTo(
            Map.of(
                "cps.arm=small cps.cost.kind=model feature_tag=unattributed", 0.002,
                "cps.arm=small cps.cost.kind=infrastructure feature_tag=unattributed", 0.5));
    assertThat(added.with("feature_tag=search"))
        .isEqualTo(added.with("feature_tag=unattributed"))
        .isEqualTo(
            Map.of(
                "cps.arm=small cps.cost.kind=model", 0.002,
                "cps.arm=small cps.cost.kind=infrastructure", 0.5));
  }

  @Test
  void correction_taskThatBelongsToAnother_isTakenBack() {
    pipeline.accept(chat(1_000, 500).at(1, 1)).settle();
    pipeline.accept(span().at(1, 2).with("session.id", "session-1")).settle();

    assertThat(pipeline.points(MetricName.TASKS_RECLASSIFIED).with("cps.verdict.to=none"))
        .containsValue(1.0);
    assertThat(pipeline.points(MetricName.TASK_COST_RETRACTED).sum()).isCloseTo(0.502, CLOSE);
    assertThat(pipeline.points(MetricName.TASK_COST).sum()).isCloseTo(2 * 0.502, CLOSE);
    assertThat(pipeline.points(MetricName.TASKS).sum()).isEqualTo(2);
    assertThat(pipeline.points(MetricName.TASKS_RETRACTED).sum()).isEqualTo(1);
    assertThat(pipeline.points(MetricName.CALLS).sum()).as("the call stays").isEqualTo(1);
  }

  @Test
  void correction_taskThatWasTakenBackAndReturns_isCountedOnceNet() {
    pipeline.accept(chat(1_000, 500).at(1, 1).with("session.id", "session-1")).settle();
    pipeline.accept(span().at(1, 2).with("task.id", "job-1")).settle();
    pipeline.accept(chat(1_000, 500).at(2, 1).with("session.id", "session-1")).settle();

    assertThat(pipeline.points(MetricName.TASKS).sum()).isEqualTo(3);
    assertThat(pipeline.points(MetricName.TASKS_RETRACTED).sum()).isEqualTo(1);
    assertThat(pipeline.points(MetricName.TASK_CALLS).sum()).as("first settlements").isEqualTo(2);
    assertThat(pipeline.points(MetricName.TASKS_RECLASSIFIED).with("cps.verdict.from=none"))
        .containsValue(1.0);
  }

  @Test
  void tasks_configuredDimension_isAnAttribute() {
    pipeline.accept(chat(1_000, 500).with("plan", "pro")).settle();

    assertThat(pipeline.points(MetricName.TASKS).with("plan=pro")).hasSize(1);
    assertThat(pipeline.points(MetricName.TASK_COST).with("plan=pro")).hasSize(2);
  }

  @Test
  void tasksAndCost_ofSampledTraces_areThoseOfAllTracesAndDistributionsAreNot() {
    pipeline.accept(chat(1_000, 500).at(1, 1).state("ot", "th:c")).settle();

    assertThat(pipeline.points(MetricName.TASKS).with("cps.estimation=extrapolated"))
        .containsValue(4.0);
    assertThat(pipeline.points(MetricName.TASK_COST).with("cps.cost.kind=model"))
        .containsValue(0.008);
    assertThat(pipeline.points(MetricName.TASK_CALLS).sum()).isEqualTo(1);
  }

  /** Two traces of a session were sampled one by one: nobody knows what it stands for. */
  @Test
  void correction_thatLosesItsWeight_takesTheWeightedTaskBack() {
    pipeline.accept(chat(1_000, 500).at(1, 1).with("session.id", "s").state("ot", "th:c")).settle();
    pipeline.accept(chat(1_000, 500).at(2, 2).with("session.id", "s").state("ot", "th:c")).settle();

    assertThat(pipeline.points(MetricName.TASKS_RECLASSIFIED).with("cps.verdict.to=none"))
        .containsValue(4.0);
    assertThat(pipeline.points(MetricName.TASKS_RECLASSIFIED).with("cps.verdict.from=none"))
        .containsValue(1.0);
    assertThat(pipeline.points(MetricName.TASK_COST).with("cps.cost.kind=model"))
        .isEqualTo(
            Map.of(
                "cps.arm=small cps.estimation=extrapolated feature_tag=unattributed", 0.008,
                "cps.arm=small feature_tag=unattributed", 0.004));
    assertThat(pipeline.points(MetricName.TASK_COST_RETRACTED).with("cps.cost.kind=model"))
        .isEqualTo(
            Map.of("cps.arm=small cps.estimation=extrapolated feature_tag=unattributed", 0.008));
  }
}
