package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costpersuccess.economics.Advisor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations and advice in every form of a report. Sessions begin second by second. */
class DecisionReportTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  /** Published: 70 % at $0.0019 before, 95 % at $0.014 after, $15.00 a failure. */
  private static final Report CHATBOTS =
      new Sessions("support").add(400, 120, "mini", 0.0019).add(400, 20, "big", 0.014).report();

  /** Published: $0.003 saved while 94 % become 86 %, a loss from $0.0375 a failure. */
  private static final Report DEGRADED =
      new Sessions("review").add(400, 24, "right", 0.010).add(400, 56, "cheap", 0.007).report();

  @Test
  void migration_dearerModel_isAnImprovementInFigures() {
    JsonNode migration = json(split(CHATBOTS, 401)).at("/migration");
    JsonNode feature = migration.at("/features/0");

    assertThat(migration.get("split_at").textValue()).isEqualTo("2026-01-01T00:06:41Z");
    assertThat(feature.get("feature_tag").textValue()).isEqualTo("support");
    assertThat(feature.at("/before/tasks").longValue()).isEqualTo(400);
    assertThat(feature.at("/before/cost_per_success_usd/estimate").doubleValue())
        .isCloseTo(6.43, within(0.005));
    assertThat(feature.at("/after/cost_per_success_usd/estimate").doubleValue())
        .isCloseTo(0.80, within(0.005));
    // By hand: 0.014 - 0.0019; 0.764 - 4.5019.
    assertThat(feature.get("delta_cost_usd").doubleValue()).isCloseTo(0.0121, within(1e-12));
    assertThat(feature.get("delta_total_cost_usd").doubleValue()).isCloseTo(-3.7379, within(1e-9));
    assertThat(feature.at("/cost_per_success_ratio/high").doubleValue()).isLessThan(1);
    assertThat(feature.get("verdict").textValue()).isEqualTo("improvement");
    assertThat(feature.get("tasks_needed").longValue()).isZero();
  }

  @Test
  void migration_dearerModel_isASentenceForAProposal() {
    assertThat(text(split(CHATBOTS, 401)))
        .contains(
            "Before and after 2026-01-01T00:06:41Z",
            "support: an improvement. A task costs $3.738 less and succeeds 25.0 points more often."
                + " A success costs $0.8042 after $6.431.");
  }

  @Test
  void migration_cheaperModelAndMoreEscalations_isARegression() {
    String text = text(split(DEGRADED, 401));

    assertThat(text)
        .contains(
            "review: a regression. A task costs $1.197 more and succeeds 8.0 points less often. A"
                + " success costs $2.450 after $0.9681.");
  }

  /** What was left may have cost more, so that the migration need not be a loss. */
  @Test
  void migration_unpricedCallBefore_isBoundedAndARegression() {
    Report report =
        new Sessions("review")
            .add(399, 24, "right", 0.010)
            .addUnpriced("right")
            .add(400, 56, "cheap", 0.007)
            .report();
    JsonNode feature = json(split(report, 401)).at("/migration/features/0");

    assertThat(feature.get("verdict").textValue()).isEqualTo("regression");
    assertThat(feature.get("awaits_prices").booleanValue()).isFalse();
    assertThat(feature.at("/before/calls_unpriced").longValue()).isOne();
    // (0.007 + 15 x 56 / 400) - (0.010 x 399 / 400 + 15 x 24 / 400)
    assertThat(text(split(report, 401)))
        .contains(
            "review: a regression. A task costs at most $1.197 more (unpriced calls: 1 before)");
  }

  @Test
  void migration_unpricedCallsAfter_isARegressionAllTheSame() {
    Report report =
        new Sessions("review")
            .add(400, 24, "right", 0.010)
            .add(399, 56, "cheap", 0.007)
            .addUnpriced("cheap")
            .report();

    assertThat(text(split(report, 401)))
        .contains(
            "review: a regression. A task costs at least $1.197 more (unpriced calls: 1 after)");
  }

  @Test
  void migration_fewTasks_saysHowManyItTakes() {
    Report report = new Sessions("f").add(9, 3, "a", 0.01).add(9, 1, "b", 0.02).report();

    assertThat(text(split(report, 10)))
        .contains("f: undecided. ")
        .contains("To decide, it takes 100 tasks of each, 182 more.");
  }

  @Test
  void migration_everythingBefore_hasNothingToCompare() {
    Report report = split(CHATBOTS, 10_000);

    assertThat(text(report))
        .contains("support: nothing to compare. Tasks of known cost: found 800 before and 0 after");
    assertThat(json(report).at("/migration/features/0/delta_cost_usd").isNull()).isTrue();
    assertThat(json(report).at("/migration/features/0/verdict").textValue()).isEqualTo("undecided");
  }

  @Test
  void migration_noSuccessOnASide_saysSo() {
    Report report = new Sessions("f").add(4, 4, "a", 0.01).add(4, 1, "b", 0.02).report();

    assertThat(text(split(report, 5)))
        .contains("Without a success before there is no cost per success to compare with.");
  }

  @Test
  void advice_ceiling_filtersByCostAndOrdersBySuccess() {
    JsonNode advice = json(CHATBOTS.advisedBy(new Advisor(new BigDecimal("1.00"), 42)));
    JsonNode first = advice.at("/advice/0/arms/0");

    assertThat(advice.at("/schema").textValue()).isEqualTo("cps.report/1");
    assertThat(advice.at("/advice/0/pick").textValue()).isEqualTo("big");
    assertThat(advice.at("/advice/0/max_cost_usd").textValue()).isEqualTo("1");
    assertThat(advice.at("/advice/0/seed").longValue()).isEqualTo(42);
    assertThat(first.get("arm").textValue()).isEqualTo("big");
    // By hand: 381 / 402.
    assertThat(first.get("expected_success").doubleValue()).isCloseTo(381 / 402.0, within(1e-12));
    assertThat(first.get("model_cost_per_task_usd").doubleValue()).isEqualTo(0.014);
    assertThat(first.get("cost_per_task_usd").doubleValue()).isEqualTo(0.764);
    assertThat(first.at("/success_rate/low").doubleValue()).isBetween(0.9, 0.95);
    assertThat(advice.at("/advice/0/arms/1/arm").textValue()).isEqualTo("mini");
  }

  @Test
  void advice_ceilingBelowTheBetterArm_takesTheOther() {
    var sessions = new Sessions("support").add(99, 0, "mini", 0.0019).add(99, 0, "big", 0.014);
    sessions.addFailure("mini", 0.0019);
    Report advised = sessions.report().advisedBy(new Advisor(new BigDecimal("0.01"), 42));

    assertThat(json(advised).at("/advice/0/pick").textValue()).isEqualTo("mini");
    assertThat(json(advised).at("/advice/0/arms/1/eligible").booleanValue()).isFalse();
    assertThat(text(advised))
        .contains("support: the next task to mini, drawn with seed 42, at $0.01 a task at most.");
  }

  @Test
  void advice_nothingAffordable_picksNone() {
    Report advised = CHATBOTS.advisedBy(new Advisor(new BigDecimal("0.0001"), 1));

    assertThat(json(advised).at("/advice/0/pick").isNull()).isTrue();
    assertThat(text(advised)).contains("support: no arm is affordable, at $0.0001 a task");
  }

  @Test
  void write_notAskedFor_hasNeither() {
    assertThat(json(CHATBOTS).has("migration")).isFalse();
    assertThat(json(CHATBOTS).has("advice")).isFalse();
    assertThat(text(CHATBOTS)).doesNotContain("Before and after", "Advice");
  }

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void write_extremes_neverSaysNanOrInfinity(ReportFormat format) {
    List<Report> reports =
        List.of(
            Recorded.report(List.of()),
            new Sessions("f").add(1, 1, "gpt-4o", 0.5).report(),
            new Sessions("f").add(1, 0, "gpt-4o", 0.5).report(),
            new Sessions("f").add(2, 0, "a", 0).add(2, 0, "a", 0).report(),
            new Sessions("f").add(2, 2, "a", 0.1).add(2, 2, "b", 0.1).report(),
            new Sessions("f").add(2, 0, "a", 0.1).add(2, 2, "b", 0.1).report(),
            new Sessions("f").addUnpriced("a").addUnpriced("b").addUnpriced("c").report(),
            new Sessions("f").add(2, 0, "a", 1e-30).add(2, 1, "b", 999_999_999).report());
    var advisor = new Advisor(BigDecimal.ZERO, 1);

    assertThat(reports)
        .map(report -> Recorded.written(split(report.advisedBy(advisor), 3), format))
        .allSatisfy(
            text ->
                assertThat(text).isNotEmpty().doesNotContain("NaN", "Infinity", "\u221e", "null%"));
  }

  @Test
  void write_html_saysWhatTheTextSays() {
    Report report = split(CHATBOTS, 401).advisedBy(new Advisor(null, 42));

    assertThat(Recorded.written(report, ReportFormat.HTML))
        .contains(
            "<h2>Before and after 2026-01-01T00:06:41Z</h2>",
            "support: an improvement.",
            "<h2>Advice</h2>",
            "support: the next task to big, drawn with seed 42.");
  }

  private static Report split(Report report, long second) {
    return report.splitAt(START.plusSeconds(second), Sessions.silenceStated());
  }

  private static String text(Report report) {
    return Recorded.written(report, ReportFormat.TABLE).replaceAll("\n  ", " ");
  }

  private static JsonNode json(Report report) {
    try {
      return new ObjectMapper().readTree(Recorded.json(report));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
