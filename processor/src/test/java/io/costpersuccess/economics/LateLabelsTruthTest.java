package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.span.SpanBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * A new arm whose successes are labelled four days late while its failures are known at once. Both
 * arms succeed at 60 % and cost the same, so that a winner is wrong: the young tasks of the new arm
 * that have a label are failures.
 */
class LateLabelsTruthTest {
  private static final int SEEDS = 60;
  private static final double MAX_WRONG = 0.05;
  private static final long DAY = 86_400;
  private static final int DAYS = 16;
  private static final int NEW_ARM_DAYS = 8;
  private static final int TASKS_A_DAY = 80;
  private static final Instant NOW = SpanBuilder.START.plusSeconds(DAYS * DAY);

  @Test
  void decision_labelsFourDaysLateWithANewArm_isRarelyAWinner() {
    assertThat(winners(true)).isLessThanOrEqualTo(MAX_WRONG);
  }

  /** The same without waiting: the world is one in which haste errs. */
  @Test
  void decision_withoutWaitingForLabels_isMostlyWrong() {
    assertThat(winners(false)).isGreaterThan(0.5);
  }

  private static double winners(boolean waits) {
    long won =
        LongStream.range(0, SEEDS)
            .mapToObj(seed -> compared(history(new SplittableRandom(seed)), waits))
            .filter(comparison -> World.winner(comparison) != null)
            .count();
    return (double) won / SEEDS;
  }

  private static List<LedgerEntry> history(SplittableRandom random) {
    var entries = new ArrayList<LedgerEntry>();
    for (int day = 0; day < DAYS; day++) {
      add(entries, "old", day, random);
      if (day >= DAYS - NEW_ARM_DAYS) {
        add(entries, "new", day, random);
      }
    }
    return entries;
  }

  private static void add(List<LedgerEntry> entries, String arm, int day, SplittableRandom random) {
    for (int i = 0; i < TASKS_A_DAY; i++) {
      long at = day * DAY + random.nextLong(DAY);
      EntryBuilder task = entry("chat", arm).model("0.010").after(at);
      boolean isLabelled = at + 4 * DAY <= DAYS * DAY;
      if (random.nextDouble() < 0.4) {
        entries.add(task.failed().labelledAfter(at).build());
      } else if (isLabelled) {
        entries.add(task.labelledAfter(at + 4 * DAY).build());
      } else {
        entries.add(task.silent(Verdict.SUCCESS).build());
      }
    }
  }

  private static Comparison compared(List<LedgerEntry> entries, boolean waits) {
    Duration lag =
        waits
            ? LabelLag.byFeature(NOW, entries).getOrDefault("chat", Duration.ZERO)
            : Duration.ZERO;
    Instant until = NOW.minus(lag);
    return Comparison.of(arm("old", entries, until), arm("new", entries, until));
  }

  private static ArmEconomics arm(String name, List<LedgerEntry> entries, Instant until) {
    Predicate<LedgerEntry> own = entry -> entry.group().arm().equals(name);
    return new ArmEconomics(
        new ArmKey("chat", name),
        sum(entries, own),
        sum(entries, own.and(entry -> !entry.times().first().isAfter(until))),
        World.assumed());
  }

  private static ArmTotals sum(List<LedgerEntry> entries, Predicate<LedgerEntry> which) {
    return entries.stream()
        .filter(which)
        .map(ArmTotals::of)
        .reduce(ArmTotals.ZERO, ArmTotals::plus);
  }
}
