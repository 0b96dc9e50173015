package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.CostStatus;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.WindowSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ReplayTest {
  @Test
  void report_handMadeInput_isTheOneComputedByHand() {
    assertThat(Recorded.json(Recorded.report(Recorded.support())))
        .isEqualTo(Recorded.text("support.json"));
  }

  @RepeatedTest(20)
  void report_anyOrderAndRepetition_isTheSame(RepetitionInfo repetition) {
    var random = new Random(repetition.getCurrentRepetition());
    var lines = new ArrayList<>(Recorded.support());
    lines.addAll(lines.subList(0, random.nextInt(lines.size())));
    Collections.shuffle(lines, random);

    assertThat(Recorded.json(Recorded.report(lines))).isEqualTo(Recorded.text("support.json"));
  }

  @Test
  void report_overlappingFiles_isTheSame() {
    List<String> lines = Recorded.support();
    byte[] first = Recorded.bytes(lines.subList(0, 6));
    byte[] second = Recorded.bytes(lines.subList(4, lines.size()));

    Report report = Recorded.report(PipelineSettings.DEFAULT, second, first);

    assertThat(Recorded.json(report)).isEqualTo(Recorded.text("support.json"));
  }

  /** Session s2 runs from second 12 to 25 of an input that ends at second 3607. */
  @Test
  void closedBecause_olderThanTheLongestAge_isMaxAge() {
    var window =
        new WindowSettings(
            Duration.ofHours(2),
            Duration.ofSeconds(13),
            Duration.ofDays(1),
            10,
            0,
            1_000,
            List.of());
    Report report =
        Recorded.report(PipelineSettings.DEFAULT.with(window), Recorded.bytes(Recorded.support()));

    assertThat(report.tasks())
        .filteredOn(task -> task.task().id().equals("s2"))
        .extracting(LedgerEntry::closedBecause)
        .containsExactly(CloseCause.MAX_AGE);
    assertThat(report.tasks())
        .filteredOn(task -> task.task().id().equals("s1"))
        .extracting(LedgerEntry::closedBecause)
        .containsExactly(CloseCause.END_OF_INPUT);
  }

  @Test
  void closedBecause_windowSmallerThanTheInput_isNeverForWantOfRoom() {
    var window =
        new WindowSettings(
            Duration.ofMinutes(30),
            Duration.ofHours(24),
            Duration.ofDays(1),
            1,
            0,
            1_000,
            List.of());
    Report report =
        Recorded.report(PipelineSettings.DEFAULT.with(window), Recorded.bytes(Recorded.support()));

    assertThat(Recorded.json(report)).isEqualTo(Recorded.text("support.json"));
  }

  @Test
  void coverage_emptyInput_isNone() {
    Report report = Recorded.report(List.of());

    assertThat(report.coverage()).isEqualTo(Coverage.NONE);
    assertThat(report.features()).isEmpty();
  }

  @Test
  void coverage_callsWithoutPrice_namesModels() {
    CallCoverage calls = Recorded.report(Recorded.support()).coverage().calls();

    assertThat(calls.unpriced().get(CostStatus.UNKNOWN_MODEL)).containsOnlyKeys("my-model");
    assertThat(calls.unpriced().get(CostStatus.INVALID_USAGE)).containsOnlyKeys("gpt-4o");
  }

  @Test
  void coverage_callWithoutUsage_isCountedAndUnpriced() {
    CallCoverage calls = new Sessions("support").addUnpriced("gpt-4o").report().coverage().calls();

    assertThat(calls.counted()).isOne();
    assertThat(calls.priced()).isZero();
    assertThat(calls.unpriced(CostStatus.MISSING_USAGE)).isOne();
  }

  @Test
  void coverage_usageThatIsNotUnderstood_isNamedOncePerSpan() {
    List<String> odd =
        Recorded.support().stream()
            .map(line -> line.replace("gen_ai.usage.output_tokens", "gen_ai.usage.video_tokens"))
            .toList();
    Report once = Recorded.report(odd);
    Report twice =
        Recorded.report(PipelineSettings.DEFAULT, Recorded.bytes(odd), Recorded.bytes(odd));

    assertThat(once.coverage().calls().unknownUsage())
        .containsOnlyKeys("gen_ai.usage.video_tokens")
        .isEqualTo(twice.coverage().calls().unknownUsage());
    assertThat(Recorded.written(once, ReportFormat.TABLE))
        .contains("usage attributes not understood, costs are bounds: gen_ai.usage.video_tokens (");
    assertThat(Recorded.written(once, ReportFormat.JSON))
        .contains("\"name\": \"gen_ai.usage.video_tokens\"");
  }

  @Test
  void coverage_signalForNothing_isNamed() {
    assertThat(Recorded.report(Recorded.support()).coverage().signals().unmatched())
        .containsExactly(Map.entry("thumbs_up", 1L));
  }
}
