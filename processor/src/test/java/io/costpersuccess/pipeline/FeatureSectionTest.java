package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.Trees.at;
import static io.costpersuccess.pipeline.Trees.map;
import static io.costpersuccess.pipeline.Trees.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.outcome.Verdict;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureSectionTest {
  private static final String COST = "features.default.escalation_cost";

  @Test
  void read_featureThatLeavesThingsOut_hasThemFromTheDefault() throws SettingsException {
    Policies policies =
        policies(
            map(
                "support",
                map("rework_cost_usd", "7"),
                "default",
                map("escalation_cost_usd", "20", "on_silence", "failure")));

    assertThat(policies.of("support"))
        .isEqualTo(
            new FeaturePolicy(
                new BigDecimal("20"),
                new BigDecimal("7"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                Verdict.FAILURE));
  }

  @Test
  void read_featureWithoutBody_isTheDefault() throws SettingsException {
    Policies policies = policies(map("default", map("on_silence", "unknown"), "support", null));

    assertThat(policies.of("support")).isEqualTo(policies.standard());
    assertThat(policies.standard().onSilence()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void read_otherFeature_hasTheDefault() throws SettingsException {
    Policies policies = policies(map("support", map("on_silence", "unknown")));

    assertThat(policies.of("search")).isEqualTo(FeaturePolicy.DEFAULT);
  }

  @Test
  void read_rateOfTheDefault_isTheRateOfItsFeatures() throws SettingsException {
    Policies policies =
        policies(
            map(
                "default",
                at("escalation_cost", map("hourly_rate_usd", "90", "minutes", "10")),
                "support",
                map("escalation_cost_usd", "2")));

    assertThat(policies.of("support").hourlyRateUsd()).isEqualByComparingTo("90");
    assertThat(policies.of("support").escalationCostUsd()).isEqualByComparingTo("2");
  }

  // Python 3.11, decimal: rate * minutes / 60 to 12 decimals
  @ParameterizedTest
  @CsvSource({"90, 10, 15", "100, 7, 11.666666666667", "150, 30, 75", "0, 10, 0", "90, 0.5, 0.75"})
  void read_escalationCostByRate_isRateTimesTime(String rate, String minutes, BigDecimal expected)
      throws SettingsException {
    Policies policies =
        policies(at("default.escalation_cost", map("hourly_rate_usd", rate, "minutes", minutes)));

    assertThat(policies.standard().escalationCostUsd()).isEqualByComparingTo(expected);
    assertThat(policies.standard().hourlyRateUsd()).isEqualByComparingTo(rate);
  }

  @Test
  void read_bothEscalationCosts_isAProblem() {
    Map<String, Object> both =
        map(
            "escalation_cost_usd",
            "15",
            "escalation_cost",
            map("hourly_rate_usd", "90", "minutes", "10"));

    assertThat(problemsOf(at("features.default", both)))
        .containsExactly(
            COST
                + ": found a second escalation cost,"
                + " expected either escalation_cost or escalation_cost_usd");
  }

  @Test
  void read_halfAnEscalationCost_isAProblem() {
    assertThat(problemsOf(at(COST, map("minutes", "10"))))
        .containsExactly(
            COST + ": found an incomplete escalation cost, expected hourly_rate_usd and minutes");
  }

  @Test
  void read_wrongMinutes_isOneProblem() {
    assertThat(problemsOf(at(COST, map("hourly_rate_usd", "90", "minutes", "ten"))))
        .containsExactly(
            COST + ".minutes: found \"ten\", expected a decimal number from 0, such as \"15.00\"");
  }

  @Test
  void read_unknownKeyOfTheRate_isAProblem() {
    assertThat(problemsOf(at(COST, map("hourly_rate_usd", 90, "minutes", 1, "hours", 1))))
        .containsExactly(
            COST + ".hours: found an unknown key, expected one of hourly_rate_usd, minutes");
  }

  private static Policies policies(Map<String, Object> features) throws SettingsException {
    return SettingsReader.read(map("features", features)).policies();
  }
}
