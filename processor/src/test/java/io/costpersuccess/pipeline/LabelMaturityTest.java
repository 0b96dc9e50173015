package io.costpersuccess.pipeline;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.economics.ArmAlert;
import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.task.FakeTicker;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Tasks are compared from an age of 48 hours; the horizon has steps of 2.8 hours. Silence is stated
 * to be success, so that unlabelled tasks are compared.
 */
class LabelMaturityTest {
  private static final Duration MATURE = Duration.ofHours(51);

  private final FakeTicker ticker = new FakeTicker();
  private final CostPipeline pipeline = pipeline("48h");
  private int traces;

  @Test
  void economics_youngTasks_areInTheFiguresOfTheirArmOnly() {
    tasks("small", 3, 0);
    tasks("large", 2, 1);

    assertThat(economics().arms()).extracting(ArmEconomics::tasks).containsExactly(3L, 3L);
    assertThat(economics().immatureTasks()).isEqualTo(6);
    assertThat(economics().comparisons().get(0).difference().deltaSuccess()).isNull();
  }

  @Test
  void economics_afterTheMaturity_comparesThem() {
    tasks("small", 3, 0);
    tasks("large", 2, 2);
    ticker.pass(MATURE);
    tasks("large", 5, 0);

    assertThat(economics().immatureTasks()).isEqualTo(5);
    assertThat(economics().comparisons().get(0).difference().deltaSuccess()).isEqualTo(-0.5);
    assertThat(rolling().immatureTasks()).isEqualTo(5);
    assertThat(rolling().comparisons().get(0).difference().deltaSuccess()).isEqualTo(-0.5);
  }

  /** What is mature stays so when the horizon has moved on. */
  @Test
  void economics_afterTheHorizon_stillComparesThem() {
    tasks("small", 3, 0);
    tasks("large", 2, 2);
    ticker.pass(Duration.ofDays(30));

    assertThat(economics().immatureTasks()).isZero();
    assertThat(economics().comparisons().get(0).difference().tasks()).isEqualTo(7);
  }

  @Test
  void economics_youngTaskThatFailsLate_isComparedAsThatWhenItsTimeComes() {
    tasks("small", 2, 0);
    tasks("large", 2, 0);
    ticker.pass(Duration.ofHours(40));
    fail(1);

    assertThat(economics().immatureTasks()).isEqualTo(4);
    assertThat(economics().comparisons().get(0).difference().deltaSuccess()).isNull();

    ticker.pass(Duration.ofHours(11));
    assertThat(economics().immatureTasks()).isZero();
    assertThat(economics().comparisons().get(0).difference().deltaSuccess()).isEqualTo(0.5);
  }

  /** An explicit label is no reason to compare early, or the quickly labelled would count more. */
  @Test
  void economics_labelledTask_isNoOlderForIt() {
    tasks("small", 1, 1);

    assertThat(economics().arms().get(0).labelCoverage()).isEqualTo(0.5);
    assertThat(economics().immatureTasks()).isEqualTo(2);
  }

  /** Three failures in four would be an alert by themselves. */
  @Test
  void alerts_youngFailures_areNotComparedYet() {
    tasks("small", 200, 0);
    ticker.pass(Duration.ofHours(84));
    tasks("small", 50, 150);

    assertThat(pipeline.alerts()).noneMatch(ArmAlert::successRateFell);

    ticker.pass(MATURE);
    assertThat(pipeline.alerts()).singleElement().matches(ArmAlert::successRateFell);
  }

  private void tasks(String model, int successes, int failures) {
    for (int i = 0; i < successes + failures; i++) {
      SpanBuilder call = task(++traces).with("gen_ai.response.model", model);
      pipeline.accept((i < successes ? call : call.with("cps.success", false)).build());
    }
    settle();
  }

  private void fail(int trace) {
    pipeline.accept(task(trace).with("cps.success", false).build());
    settle();
  }

  private static SpanBuilder task(int trace) {
    return chat(1_000, 100).at(trace, 1).with("feature_tag", "support");
  }

  private void settle() {
    ticker.pass(Duration.ofMinutes(31));
    pipeline.closeDue();
  }

  private FeatureEconomics economics() {
    return pipeline.economics().get(0);
  }

  private FeatureEconomics rolling() {
    return pipeline.rollingEconomics().get(0);
  }

  private CostPipeline pipeline(String maturity) {
    try {
      PipelineSettings settings =
          SettingsReader.read(
              Map.of(
                  "label_maturity",
                  maturity,
                  "features",
                  Map.of("default", Map.of("on_silence", "success"))));
      return new CostPipeline(settings, TestPipelines.PRICES, ticker, new PipelineListener() {});
    } catch (SettingsException e) {
      throw new AssertionError(e);
    }
  }
}
