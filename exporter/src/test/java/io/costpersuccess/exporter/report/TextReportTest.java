package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTest {
  @Test
  void write_handMadeInput_isTheReviewedText() {
    Report report = Recorded.report(Recorded.support()).withoutCalls().withoutTasks();

    assertThat(text(report)).isEqualTo(Recorded.text("support.txt"));
  }

  @Test
  void write_withCallsAndTasks_staysWithinALine() {
    assertThat(text(Recorded.report(Recorded.support())).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
        .anySatisfy(line -> assertThat(line).startsWith("s2 ").contains("$15.00", "$15.01"))
        .anySatisfy(line -> assertThat(line).startsWith("0000000000000051").contains("$0.00015"));
  }

  @Test
  void write_manyArms_goesOnBelow() {
    var sessions = new Sessions("f");
    for (int i = 0; i < 12; i++) {
      sessions.add(1, 0, "model-number-" + i, 0.25);
    }
    assertThat(text(sessions.report()).lines())
        .filteredOn(line -> line.startsWith("cost per success "))
        .hasSizeGreaterThan(1);
  }

  @Test
  void write_sums_haveCents() {
    // 48 escalations at $15.00; $0.1690846 a call: the sums of the bundled sessions.
    Report report =
        new Sessions("f")
            .add(48, 48, "gpt-4o", 0.1690846)
            .add(152, 0, "gpt-4o", 0.1690846)
            .report();

    assertThat(text(report)).contains(" $33.82\n", " $720.00\n", " $753.82\n");
  }

  @Test
  void write_dearerArmDecided_saysSo() {
    Report report =
        new Sessions("f").add(400, 120, "mini", 0.0019).add(400, 20, "big", 0.014).report();

    assertThat(text(report).replaceAll("\n  ", " "))
        .contains(
            "big is the better buy: it costs $3.738 less per task than mini and succeeds 25.0 points"
                + " more often.");
  }

  @Test
  void write_cheaperArmDecided_saysSo() {
    Report report =
        new Sessions("f").add(400, 20, "mini", 0.0019).add(400, 120, "big", 0.014).report();

    assertThat(text(report).replaceAll("\n  ", " "))
        .contains(
            "mini is the better buy: it costs $3.762 less per task than big and succeeds 25.0 points"
                + " more often. big is over-provisioned: mini is shown to succeed no less often,"
                + " within a margin of 2.0 points.");
  }

  /** The dearer arm has calls of unknown cost, so that it is dearer still. */
  @Test
  void write_unpricedCallsOfTheDearerArm_areABoundOfItsCost() {
    Report report =
        new Sessions("f")
            .add(400, 20, "mini", 0.0019)
            .add(399, 120, "big", 0.014)
            .addUnpriced("big")
            .report();

    // By hand: 0.014 x 399 / 400 + 15 x 0.3 - 0.0019 - 15 x 0.05 = 3.762065
    assertThat(text(report).replaceAll("\n  ", " "))
        .contains(
            "mini is the better buy: it costs at least $3.762 less per task than big",
            " big is over-provisioned: ",
            " (unpriced calls: 1 of big)");
  }

  @Test
  void write_unpricedCallOfTheBetterArm_isBoundedAndDecided() {
    Report report =
        new Sessions("f")
            .add(399, 20, "mini", 0.0019)
            .addUnpriced("mini")
            .add(400, 120, "big", 0.014)
            .report();

    assertThat(text(report).replaceAll("\n  ", " "))
        .contains(
            "mini is the better buy: it costs at most $3.762 less per task than big",
            " (unpriced calls: 1 of mini)",
            "unpriced calls: of unknown cost, so that the arm costs more than is shown.");
  }

  @Test
  void write_withoutSuccess_showsOnlyTheLowerEnd() {
    assertThat(text(new Sessions("f").add(4, 4, "gpt-4o", 0.5).report()))
        .containsPattern("cost per success +at least \\$[0-9.]+");
  }

  // SciPy 1.17: (norm.isf(0.05) + norm.ppf(0.8))^2 x 2 x 0.76 x 0.24 / 0.02^2 = 5638.5
  @Test
  void write_oneArm_isUndecidedAndSaysWhatASecondOneTakes() {
    Report report = new Sessions("f").add(200, 48, "gpt-4o", 0.1690846).report();

    assertThat(text(report).replaceAll("\n  ", " "))
        .contains(
            "Undecided: gpt-4o is the only arm. To show that a cheaper one succeeds as often, give"
                + " or take 2.0 points, takes about 5639 tasks in each at one look.");
  }

  @Test
  void write_controlCharactersInNames_areReplaced() {
    String text = text(new Sessions("a\u001b[31m\nb").add(1, 0, "m\u202Ex", 0.5).report());

    assertThat(text).contains("Feature a\uFFFD[31m\uFFFDb", "m\uFFFDx").doesNotContain("\u001b");
  }

  @Test
  void write_prompts_areNotInIt() {
    assertThat(text(Recorded.report(Recorded.support()))).doesNotContain(Recorded.SECRET);
  }

  @Test
  void write_unpricedCalls_makeTheSumsALeast() {
    assertThat(text(new Sessions("f").add(1, 0, "m", 12_345.678).addUnpriced("m").report()))
        .contains(
            "calls         2, failed 0\n",
            "model cost    at least $12,345.68\n",
            "coverage      calls priced 1 (50.0%), tasks labelled 0 (0.0%)\n");
  }

  @Test
  void write_liveReport_hasNoCoverage() {
    Report live = Report.of(Recorded.report(Recorded.support()).features(), Coverage.NONE);

    assertThat(text(live)).contains("Feature support").doesNotContain("Coverage");
  }

  private static String text(Report report) {
    return Recorded.written(report, ReportFormat.TABLE);
  }
}
