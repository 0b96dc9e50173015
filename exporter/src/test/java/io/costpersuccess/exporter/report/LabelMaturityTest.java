package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costpersuccess.economics.Advisor;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsReader;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sessions begin second by second and take one second, the last one until second 21. */
class LabelMaturityTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Sessions SESSIONS =
      new Sessions("support").add(10, 5, "mini", 0.01).add(10, 0, "big", 0.02);

  @ParameterizedTest
  @CsvSource({"0s, 0", "1s, 0", "2s, 1", "11s, 10", "1h, 20"})
  void report_maturity_countsWhatBeganLater(String maturity, long young) {
    JsonNode feature = json(SESSIONS.report(settings(maturity))).at("/features/0");

    assertThat(feature.path("immature_tasks").longValue()).isEqualTo(young);
    assertThat(feature.has("immature_tasks")).isEqualTo(young > 0);
    assertThat(feature.at("/arms/0/tasks").longValue()).isEqualTo(10);
    assertThat(feature.at("/arms/0/total_cost_usd").textValue()).isEqualTo("0.2");
  }

  /** All tasks of big that failed are young: those that began in seconds 16 to 20. */
  @Test
  void report_youngTasks_areNotCompared() {
    Sessions sessions =
        new Sessions("f").add(10, 0, "mini", 0.01).add(5, 0, "big", 0.02).add(5, 5, "big", 0.04);

    assertThat(comparison(sessions.report(settings("6s"))).get("delta_success").doubleValue())
        .isZero();
    assertThat(comparison(sessions.report(settings("6s"))).get("delta_cost_usd").doubleValue())
        .isCloseTo(0.01, within(1e-12));
    assertThat(comparison(sessions.report(settings("0s"))).get("delta_success").doubleValue())
        .isEqualTo(-0.5);
  }

  @Test
  void report_armOfYoungTasksOnly_hasNothingToCompare() {
    Report report = SESSIONS.report(settings("11s"));

    assertThat(comparison(report).get("delta_cost_usd").isNull()).isTrue();
    assertThat(comparison(report).get("decision").textValue()).isEqualTo("undecided");
    assertThat(Recorded.written(report, ReportFormat.TABLE))
        .contains("Undecided between mini and big: nothing to compare yet.");
  }

  @ParameterizedTest
  @EnumSource(
      value = ReportFormat.class,
      names = {"TABLE", "HTML"})
  void report_youngTasks_areOneLine(ReportFormat format) {
    assertThat(Recorded.written(SESSIONS.report(settings("2s")), format).replaceAll("\\s+", " "))
        .contains(
            "Too young to be compared, as their labels may still come: 1 task, which counts in the"
                + " figures of the arms.");
    assertThat(Recorded.written(SESSIONS.report(settings("0s")), format))
        .doesNotContain("Too young");
  }

  @Test
  void splitAt_youngTasks_areOfNeitherSide() {
    Report report = SESSIONS.report(settings("3s"));
    JsonNode migration =
        json(report.splitAt(START.plusSeconds(11), settings("3s"))).at("/migration/features/0");

    assertThat(migration.at("/before/tasks").longValue()).isEqualTo(10);
    assertThat(migration.at("/after/tasks").longValue()).isEqualTo(8);
  }

  @Test
  void advisedBy_youngTasks_areNoEvidence() {
    Report report = SESSIONS.report(settings("3s")).advisedBy(new Advisor(null, 1));
    JsonNode arm = json(report).at("/advice/0/arms/0");

    assertThat(arm.get("arm").textValue()).isEqualTo("big");
    assertThat(arm.get("tasks").longValue()).isEqualTo(8);
    assertThat(arm.get("expected_success").doubleValue()).isEqualTo(0.9);
  }

  private static PipelineSettings settings(String maturity) {
    try {
      return SettingsReader.read(
          Map.of(
              "label_maturity",
              maturity,
              "features",
              Map.of("default", Map.of("on_silence", "success"))));
    } catch (SettingsException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode comparison(Report report) {
    return json(report).at("/features/0/comparisons/0");
  }

  private static JsonNode json(Report report) {
    try {
      return new ObjectMapper().readTree(Recorded.json(report));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
