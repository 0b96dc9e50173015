package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void write_withoutSuccess_hasNoCostPerSuccess() {
    JsonNode arm = arm(new Sessions("f").add(4, 4, "gpt-4o", 0.5).report(), 0);

    assertThat(arm.at("/cost_per_success_usd/estimate").isNull()).isTrue();
    assertThat(arm.at("/cost_per_success_usd/high").isNull()).isTrue();
    // Mean cost 15.5 over 1 - 0.05^(1/4), by hand.
    assertThat(arm.at("/cost_per_success_usd/low").doubleValue())
        .isCloseTo(15.5 / (1 - Math.pow(0.05, 0.25)), within(1e-9));
  }

  @Test
  void write_extremes_neverSaysNanOrInfinity() {
    List<Report> reports =
        List.of(
            Recorded.report(List.of()),
            new Sessions("f").add(1, 1, "gpt-4o", 0.5).report(),
            new Sessions("f").addUnpriced("a").addUnpriced("b").report(),
            new Sessions("f").add(3, 0, "a", 0).add(3, 3, "b", 0).report(),
            new Sessions("f").add(2, 0, "a", 1e-30).add(2, 1, "b", 999_999_999).report());

    assertThat(reports)
        .allSatisfy(report -> assertThat(Recorded.json(report)).doesNotContain("NaN", "Infinity"));
  }

  @Test
  void write_twoChatbots_givesPublishedFigures() {
    // Published: 70 % at $0.0019 and 95 % at $0.014 per intent, $15.00 per escalation.
    Report report =
        new Sessions("support")
            .add(100, 30, "mini", 0.0019)
            .add(100, 5, "reasoning", 0.014)
            .report();
    JsonNode mini = arm(report, 0);
    JsonNode reasoning = arm(report, 1);

    assertThat(mini.get("labour_cost_usd").textValue()).isEqualTo("450");
    assertThat(mini.get("total_cost_usd").textValue()).isEqualTo("450.19");
    assertThat(mini.get("cost_per_task_usd").doubleValue()).isEqualTo(4.5019);
    assertThat(mini.at("/cost_per_success_usd/estimate").doubleValue())
        .isCloseTo(6.43, within(0.005));
    assertThat(mini.at("/cost_per_success_usd/enough_data").booleanValue()).isTrue();
    assertThat(reasoning.get("cost_per_task_usd").doubleValue()).isEqualTo(0.764);
    assertThat(reasoning.at("/cost_per_success_usd/estimate").doubleValue())
        .isCloseTo(0.80, within(0.005));
  }

  @Test
  void write_twoArms_comparesCheaperWithDearer() {
    Report report =
        new Sessions("support").add(400, 120, "mini", 0.0019).add(400, 20, "big", 0.014).report();
    JsonNode comparison = tree(report).at("/features/0/comparisons/0");

    assertThat(comparison.get("cheaper").textValue()).isEqualTo("mini");
    assertThat(comparison.get("dearer").textValue()).isEqualTo("big");
    // delta-C = 0.014 - 0.0019; delta-p = 0.95 - 0.70; NB = 15 x 0.25 - 0.0121.
    assertThat(comparison.get("delta_cost_usd").doubleValue()).isCloseTo(0.0121, within(1e-12));
    assertThat(comparison.get("delta_success").doubleValue()).isCloseTo(0.25, within(1e-12));
    // 4.5019 - 0.764, the cost per task as booked
    assertThat(comparison.get("delta_total_cost_usd").doubleValue())
        .isCloseTo(-3.7379, within(1e-9));
    assertThat(comparison.at("/net_benefit_usd/estimate").isNull()).isTrue();
    assertThat(comparison.at("/price_of_additional_success_usd/estimate").isNull()).isTrue();
    assertThat(comparison.get("decision").textValue()).isEqualTo("dearer");
    assertThat(comparison.get("over_provisioned").booleanValue()).isFalse();
    assertThat(comparison.get("tasks_needed").longValue()).isZero();
  }

  // Published: gpt-4o at $2.50 and $10, and half of it in batches: 1.25 + 5 for a million of each.
  @Test
  void write_batchCall_costsHalf() {
    Report report = new Sessions("f").addTokens("gpt-4o", "batch", 1_000_000, 1_000_000).report();
    JsonNode arm = arm(report, 0);

    assertThat(arm.get("model_cost_usd").textValue()).isEqualTo("6.25");
    assertThat(arm.get("batch_multiplier").doubleValue()).isEqualTo(0.5);
    assertThat(arm.get("cache_multiplier").doubleValue()).isEqualTo(1.0);
    assertThat(arm.get("reasoning_multiplier").doubleValue()).isEqualTo(1.0);
    assertThat(arm.get("retry_multiplier").doubleValue()).isEqualTo(1.0);
  }

  // By hand: 6.25 + 12.5 over 12.5 + 12.5
  @Test
  void write_batchAndStandardCalls_costTheirShare() {
    Report report =
        new Sessions("f")
            .addTokens("gpt-4o", "batch", 1_000_000, 1_000_000)
            .addTokens("gpt-4o", "default", 1_000_000, 1_000_000)
            .report();

    assertThat(arm(report, 0).get("batch_multiplier").doubleValue()).isEqualTo(0.75);
  }

  @Test
  void write_reportedCosts_haveNoFactorsOfUsage() {
    JsonNode arm = arm(new Sessions("f").add(2, 0, "gpt-4o", 0.5).report(), 0);

    assertThat(arm.get("batch_multiplier").isNull()).isTrue();
    assertThat(arm.get("cache_multiplier").isNull()).isTrue();
    assertThat(arm.get("reasoning_multiplier").isNull()).isTrue();
    assertThat(arm.get("retry_multiplier").doubleValue()).isEqualTo(1.0);
  }

  /** The first is better and cheaper as far as is known, which may not be all. */
  @Test
  void write_unpricedCallOfTheBetterArm_isBoundedAndDecided() {
    JsonNode report = tree(clear().addUnpriced("mini").report());
    JsonNode comparison = report.at("/features/0/comparisons/0");

    assertThat(report.at("/features/0/arms/1/calls_unpriced").longValue()).isOne();
    assertThat(comparison.get("cheaper").textValue()).isEqualTo("mini");
    assertThat(comparison.get("decision").textValue()).isEqualTo("cheaper");
    assertThat(comparison.get("over_provisioned").booleanValue()).isTrue();
    assertThat(comparison.get("tasks_needed").longValue()).isZero();
    assertThat(comparison.get("awaits_prices").booleanValue()).isFalse();
    assertThat(comparison.at("/calls_unpriced/cheaper").longValue()).isOne();
    assertThat(comparison.at("/calls_unpriced/dearer").longValue()).isZero();
  }

  @Test
  void write_unpricedCallOfTheWorseArm_isDecidedAllTheSame() {
    JsonNode comparison = tree(clear().addUnpriced("big").report()).at("/features/0/comparisons/0");

    assertThat(comparison.get("decision").textValue()).isEqualTo("cheaper");
    assertThat(comparison.get("over_provisioned").booleanValue()).isTrue();
    assertThat(comparison.get("awaits_prices").booleanValue()).isFalse();
    assertThat(comparison.at("/calls_unpriced/dearer").longValue()).isOne();
  }

  private static Sessions clear() {
    return new Sessions("f").add(400, 20, "mini", 0.0019).add(400, 120, "big", 0.014);
  }

  @Test
  void write_notAskedForCallsAndTasks_hasEmptyArrays() {
    Report report = Recorded.report(Recorded.support()).withoutCalls().withoutTasks();

    assertThat(Recorded.json(report)).contains("\"calls\": [],", "\"tasks\": [],");
  }

  private static JsonNode arm(Report report, int number) {
    // Arms come by name: "mini" before "reasoning".
    return tree(report).at("/features/0/arms/" + number);
  }

  private static JsonNode tree(Report report) {
    try {
      return new ObjectMapper().readTree(Recorded.json(report));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
