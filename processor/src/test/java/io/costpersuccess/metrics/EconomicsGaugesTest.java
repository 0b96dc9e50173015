package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.economics.ArmEconomics;
import io.costpersuccess.span.SpanBuilder;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EconomicsGaugesTest {
  private static final String SMALL = "cps.arm=small feature_tag=support";
  private static final String LARGE = "cps.arm=large feature_tag=support";
  private static final String PAIR =
      "cps.arm.cheaper=small cps.arm.dearer=large feature_tag=support";
  private static final Offset<Double> CLOSE = within(1e-12);

  private final MeteredPipeline pipeline = new MeteredPipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  // The sessions cost 0.502 and 16.502, 0.54 and 2.52; each arm has one success of two
  @ParameterizedTest
  @CsvSource({
    "COST_PER_SUCCESS, 17.004, 3.06",
    "COST_PER_SUCCESS_BOUND_LOW, 17.004, 3.06",
    "MODEL_COST_PER_SUCCESS, 0.004, 0.06",
    "ESCALATION_RATE, 0.5, 0",
    "COST_PER_CALL, 0.002, 0.02",
    "SUCCESS_RATE, 0.5, 0.5",
    "COST_PER_TASK, 8.502, 1.53",
    "SAMPLE_SIZE, 2, 2",
    "RETRY_MULTIPLIER, 1, 1.5",
    "CACHE_MULTIPLIER, 1, 1",
    "BATCH_MULTIPLIER, 1, 1",
    "REASONING_MULTIPLIER, 1, 1",
    "LABEL_COVERAGE, 0.5, 0.5"
  })
  void gauge_scenario_isThatOfEachArm(MetricName name, double small, double large) {
    Support.run(pipeline);

    assertThat(pipeline.points(name).values())
        .hasEntrySatisfying(SMALL, value -> assertThat(value).isCloseTo(small, CLOSE))
        .hasEntrySatisfying(LARGE, value -> assertThat(value).isCloseTo(large, CLOSE))
        .hasSize(2);
  }

  // 0.004 USD for 3,000 tokens, 0.06 USD for 4,500
  @Test
  void costPerMillionTokens_scenario_isThatOfEachArm() {
    Support.run(pipeline);

    assertThat(pipeline.points(MetricName.COST_PER_MILLION_TOKENS).values())
        .hasEntrySatisfying(SMALL, value -> assertThat(value).isCloseTo(4 / 3.0, CLOSE))
        .hasEntrySatisfying(LARGE, value -> assertThat(value).isCloseTo(40 / 3.0, CLOSE));
  }

  @Test
  void intervals_scenario_areThoseOfTheAccounts() {
    Support.run(pipeline);
    ArmEconomics large = pipeline.pipeline().economics().get(0).arms().get(0);

    assertThat(pipeline.points(MetricName.SUCCESS_RATE_LOW).values())
        .containsEntry(LARGE, large.successRate().low());
    assertThat(pipeline.points(MetricName.SUCCESS_RATE_HIGH).values())
        .containsEntry(LARGE, large.successRate().high());
    assertThat(pipeline.points(MetricName.COST_PER_SUCCESS_LOW).values())
        .containsEntry(LARGE, large.costPerSuccess().low());
    assertThat(large.successRate().low()).isLessThan(large.successRate().high());
  }

  // After the complaint none of two succeeded with small, one of two with large. A task costs 0.002
  // and 0.03 in calls, one of each arm is reviewed, a failure 15: 0.028 / 15 and 0.028 / 0.5
  @Test
  void breakEven_scenario_isThatOfThePair() {
    Support.reviewLarge(Support.complain(Support.run(pipeline)));

    assertThat(pipeline.points(MetricName.BREAK_EVEN_EDGE).values())
        .hasEntrySatisfying(PAIR, edge -> assertThat(edge).isCloseTo(0.028 / 15, CLOSE))
        .hasSize(1);
    assertThat(pipeline.points(MetricName.BREAK_EVEN_LABOUR).values())
        .hasEntrySatisfying(PAIR, labour -> assertThat(labour).isCloseTo(0.056, CLOSE))
        .hasSize(1);
    assertThat(pipeline.points(MetricName.OVER_PROVISIONED).values()).isEqualTo(Map.of(PAIR, 0.0));
  }

  @Test
  void costPerSuccess_noSuccess_isNotObserved() {
    Support.complain(Support.run(pipeline));

    assertThat(pipeline.points(MetricName.COST_PER_SUCCESS).values()).containsOnlyKeys(LARGE);
    assertThat(pipeline.points(MetricName.COST_PER_SUCCESS_HIGH).values()).doesNotContainKey(SMALL);
    assertThat(pipeline.points(MetricName.COST_PER_SUCCESS_LOW).values()).containsKey(SMALL);
    assertThat(pipeline.points(MetricName.SUCCESS_RATE).values()).containsEntry(SMALL, 0.0);
  }

  @Test
  void costPerMillionTokens_noTokens_isNotObserved() {
    pipeline.accept(chat().with("feature_tag", "support")).settle();

    assertThat(pipeline.points(MetricName.COST_PER_MILLION_TOKENS).values()).isEmpty();
    assertThat(pipeline.points(MetricName.RETRY_MULTIPLIER).values()).isEmpty();
    assertThat(pipeline.points(MetricName.SAMPLE_SIZE).values()).containsEntry(SMALL, 1.0);
  }

  /** No success, one task, no cost at all, an amount beyond all reason, no price. */
  @Test
  void gauges_extremes_areFinite() {
    pipeline.accept(
        extreme("none", 1).with("gen_ai.usage.cost", 0.01).with("cps.success", false),
        extreme("one", 2).with("gen_ai.usage.cost", 0.01),
        extreme("free", 3).with("gen_ai.usage.cost", 0.0),
        extreme("free", 4).with("gen_ai.usage.cost", 0.0),
        extreme("huge", 5).with("gen_ai.usage.cost", Double.MAX_VALUE),
        extreme("huge", 6).with("gen_ai.usage.cost", Double.MAX_VALUE),
        extreme("odd", 7).with("gen_ai.usage.cost", Double.NaN),
        extreme("odd", 8).with("gen_ai.usage.cost", Double.NEGATIVE_INFINITY));
    pipeline.settle();

    assertThat(pipeline.points(MetricName.SAMPLE_SIZE).values()).hasSize(5);
    for (MetricName name : MetricName.values()) {
      assertThat(pipeline.points(name).values().values())
          .as(name.key())
          .allSatisfy(value -> assertThat(value).isFinite());
    }
  }

  private static SpanBuilder extreme(String model, int trace) {
    return chat(1, 1)
        .at(trace, 1)
        .with("gen_ai.response.model", model)
        .with("feature_tag", "extreme");
  }

  @Test
  void gauges_afterTheHorizon_areGoneAndTheTotalsStay() {
    Support.run(pipeline).pass(Duration.ofDays(7));

    assertThat(pipeline.points(MetricName.COST_PER_SUCCESS).values()).isEmpty();
    assertThat(pipeline.points(MetricName.BREAK_EVEN_EDGE).values()).isEmpty();
    assertThat(pipeline.points(MetricName.OVER_PROVISIONED).values()).containsOnlyKeys(PAIR);
    assertThat(pipeline.points(MetricName.TASKS).sum()).isEqualTo(4);
    assertThat(pipeline.pipeline().economics().get(0).arms()).hasSize(2);
  }

  /** No success of theirs is labelled. */
  @Test
  void boundHigh_successesInSilence_isNotObserved() {
    Support.run(pipeline);

    assertThat(pipeline.points(MetricName.COST_PER_SUCCESS_BOUND_HIGH).values()).isEmpty();
  }

  /** 300 arms are told apart by name. */
  @Test
  void gauge_armsThatShareAName_areNotObserved() {
    for (int i = 1; i <= 302; i++) {
      pipeline.accept(extreme("model-" + i, i).with("gen_ai.usage.cost", 0.01));
    }
    pipeline.settle();

    assertThat(pipeline.points(MetricName.SAMPLE_SIZE).values())
        .hasSize(300)
        .doesNotContainKey("cps.arm=other feature_tag=extreme");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_ANY,
      names = {"COST_PER.*", "SUCCESS_RATE.*", "BREAK_EVEN.*", "SAMPLE_SIZE", "OVER_PROVISIONED"})
  void gauge_nothingSettled_isNotObserved(MetricName name) {
    pipeline.accept(chat(1_000, 500));

    assertThat(pipeline.points(name).values()).isEmpty();
  }
}
