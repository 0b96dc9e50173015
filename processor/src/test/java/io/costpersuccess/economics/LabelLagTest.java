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
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelLagTest {
  private static final long DAY = 86_400;
  private static final Instant NOW = SpanBuilder.START.plusSeconds(20 * DAY);

  /**
   * Of the tasks of twenty days each is labelled four days later, so those of the last four not.
   */
  @Test
  void byFeature_labelsFourDaysLate_isAboutFourDays() {
    var entries = new ArrayList<LedgerEntry>();
    for (long day = 0; day < 20; day++) {
      for (int i = 0; i < 10; i++) {
        EntryBuilder task = entry("chat", "a").after(day * DAY);
        entries.add(
            (day < 16 ? task.labelledAfter((day + 4) * DAY) : task.silent(Verdict.SUCCESS))
                .build());
      }
    }

    assertThat(LabelLag.byFeature(NOW, entries)).containsOnlyKeys("chat");
    assertThat(LabelLag.byFeature(NOW, entries).get("chat"))
        .isBetween(Duration.ofDays(4), Duration.ofDays(5));
  }

  /** All are labelled in one session at the end: nothing is waited for. */
  @Test
  void byFeature_annotatedAtOnce_isNone() {
    var entries = new ArrayList<LedgerEntry>();
    for (long day = 0; day < 20; day++) {
      EntryBuilder task = entry("chat", "a").after(day * DAY).labelledAfter(20 * DAY);
      entries.add(task.build());
      entries.add(task.build());
    }

    assertThat(LabelLag.byFeature(NOW, entries)).isEmpty();
  }

  @Test
  void byFeature_labelsWithinTheHourOrFew_isNone() {
    var quick = new ArrayList<LedgerEntry>();
    for (int i = 0; i < 50; i++) {
      quick.add(entry("chat", "a").after(i * DAY / 3).labelledAfter(i * DAY / 3 + 600).build());
    }
    List<LedgerEntry> few = List.of(entry("chat", "a").labelledAfter(4 * DAY).build());

    assertThat(LabelLag.byFeature(NOW, quick)).isEqualTo(Map.of());
    assertThat(LabelLag.byFeature(NOW, few)).isEqualTo(Map.of());
  }
}
