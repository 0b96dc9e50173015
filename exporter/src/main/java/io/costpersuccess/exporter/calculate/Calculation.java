package io.costpersuccess.exporter.calculate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a question that was asked in figures. */
public final class Calculation {
  private final List<Sheet<?>> sheets;
  private final List<String> sentences;

  private Calculation(List<Sheet<?>> sheets, List<String> sentences) {
    this.sheets = List.copyOf(sheets);
    this.sentences = List.copyOf(sentences);
  }

  /**
   * What a task and a success cost by each arm, and each further arm against the first.
   *
   * @param arms at least one
   * @param volume how many tasks there are; null when not known
   */
  public static Calculation ofArms(List<Arm> arms, @Nullable Volume volume) {
    var pairs = new ArrayList<ArmPair>();
    arms.stream().skip(1).forEach(arm -> pairs.add(new ArmPair(arms.get(0), arm)));
    var sheets = new ArrayList<Sheet<?>>();
    sheets.add(ArmSheets.figures(arms, volume));
    sheets.add(ArmSheets.comparisons(pairs));
    return new Calculation(sheets, pairs.stream().map(PairSentence::of).toList());
  }

  /** Where a dearer arm begins to pay, at each cost of a failure. */
  public static Calculation ofBreakEven(List<BreakEven> cases) {
    return new Calculation(List.of(BreakEvenSheet.of(cases)), List.of());
  }

  /**
   * An API and self-hosted GPUs at each volume.
   *
   * @param cases at least one, of one API and one fleet
   */
  public static Calculation ofHosting(List<HostingCase> cases) {
    return new Calculation(List.of(HostingSheet.of(cases)), HostingSheet.sentences(cases.get(0)));
  }

  /** The tables, some of which may have no columns. */
  List<Sheet<?>> sheets() {
    return sheets;
  }

  /** What follows from them, for people. */
  List<String> sentences() {
    return sentences;
  }
}
