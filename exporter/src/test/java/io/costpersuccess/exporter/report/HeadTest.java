package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.economics.EconomicsSettings;
import io.costpersuccess.exporter.report.Alert.Kind;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsReader;
import io.costpersuccess.pricing.Catalogue;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadTest {
  private static final LocalDate PRICED = LocalDate.parse("2026-05-01");

  @Test
  void report_handMadeInput_hasItsPeriodAndSums() {
    Head head = Recorded.report(Recorded.support()).head();

    assertThat(head.period()).isNotNull();
    assertThat(head.period().first()).isEqualTo("2026-01-01T00:00:01Z");
    assertThat(head.period().last()).isEqualTo("2026-01-01T01:00:07Z");
    // RECORDINGS.md: .00875 + .008 + .00045 + .0009 + .00015, and one escalation at 15.00.
    assertThat(head.totals().cost().model()).isEqualByComparingTo("0.01825");
    assertThat(head.totals().cost().total()).isEqualByComparingTo("15.01825");
    assertThat(head.totals().cost().failedCall()).isEqualByComparingTo("0.0025");
    assertThat(head.totals().calls().failed()).isOne();
    assertThat(head.totals().tasks()).isEqualTo(5);
    assertThat(head.totals().success()).isEqualTo(3);
    assertThat(head.pricesAsOf()).isEqualTo(Catalogue.bundled().asOf());
  }

  @Test
  void report_noTask_hasNoPeriodAndNoAlert() {
    Head head = Recorded.report(List.of()).head();

    assertThat(head.period()).isNull();
    assertThat(head.totals().tasks()).isZero();
    assertThat(head.alerts()).isEmpty();
  }

  @Test
  void report_range_isOfWholeTasksOnly() {
    var replay = new Replay(PipelineSettings.DEFAULT, Catalogue.bundled());
    byte[] lines = Recorded.bytes(Recorded.support());
    replay.read("f", new ByteArrayInputStream(lines), problem -> {});
    Report report =
        replay.report(
            new TimeRange(
                Instant.parse("2026-01-01T00:00:11Z"), Instant.parse("2026-01-01T00:00:20Z")));

    // Only s2 began then; its second turn is later, and its 15.00 later still.
    assertThat(report.head().totals().cost().total()).isEqualByComparingTo("15.008");
    assertThat(report.calls()).hasSize(3);
    assertThat(report.coverage().tasks()).isOne();
    assertThat(report.coverage().tasksOutside()).isEqualTo(4);
  }

  @Test
  void alerts_costThatDoublesWithinTheHorizon_isOn() {
    // A quarter of an hour of telemetry: 400 tasks of which the second half costs twice as much.
    var sessions = new Sessions("f");
    for (int i = 0; i < 400; i++) {
      sessions.add(1, 0, "m", (i < 200 ? 1 : 2) + i % 2 * 0.1);
    }
    Report report = sessions.report(horizon("400s"));

    assertThat(report.head().alerts())
        .extracting(Alert::kind)
        .containsExactly(Kind.COST_PER_SUCCESS);
    assertThat(report.head().alerts().get(0).message()).isEqualTo("f, m: a success costs more");
    assertThat(Recorded.json(report)).contains("\"alert\": \"cost_per_success\"");
  }

  @Test
  void alerts_successThatFalls_isOn() {
    Report report =
        new Sessions("f").add(200, 10, "m", 1).add(200, 120, "m", 1).report(horizon("400s"));

    assertThat(report.head().alerts())
        .extracting(Alert::kind)
        .contains(Kind.SUCCESS_RATE, Kind.COST_PER_SUCCESS);
  }

  @Test
  void alerts_steadyTasks_areOff() {
    Report report = new Sessions("f").add(400, 0, "m", 1).report(horizon("400s"));

    assertThat(report.head().alerts()).isEmpty();
  }

  @Test
  void alerts_pricesOlderThanTheTelemetryByTheThreshold_areStale() {
    assertThat(staleness("2026-06-14T23:59:59Z")).isEmpty();
    assertThat(staleness("2026-06-15T00:00:00Z"))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.kind()).isEqualTo(Kind.CATALOGUE);
              assertThat(alert.message()).startsWith("the prices of 2026-05-01 are 45 days old: ");
            });
  }

  private static List<Alert> staleness(String end) {
    var alerts = new RecordedAlerts(EconomicsSettings.DEFAULT, Instant.parse(end));
    return alerts.of(Recorded.report(Recorded.support()).tasks(), PRICED);
  }

  private static PipelineSettings horizon(String horizon) {
    try {
      return SettingsReader.read(Map.of("gauges", Map.of("horizon", horizon)));
    } catch (SettingsException e) {
      throw new AssertionError(e);
    }
  }
}
