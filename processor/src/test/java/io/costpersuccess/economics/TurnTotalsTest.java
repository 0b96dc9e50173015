package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTotalsTest {
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "9, 9", "10, 10+", "11, 10+", "9223372036854775807, 10+"})
  void label_turns_areCountedTogetherFromTen(long turns, String label) {
    assertThat(TurnTotals.label(TurnTotals.bucket(turns))).isEqualTo(label);
  }

  // Published field figures: 1 turn 95 % and $0.015, 3 turns 88 % and $0.041, 5 turns 68 %, $0.089
  @Test
  void byTurns_publishedSessions_showTheirShape() {
    ArmTotals sessions =
        turns(5, 68, "0.089").plus(turns(1, 95, "0.015")).plus(turns(3, 88, "0.041"));

    assertThat(economics(sessions).byTurns())
        .containsExactly(
            new TurnsRow("1", 100, 0.95, 0.015, 0.015),
            new TurnsRow("3", 100, 0.88, 0.041, 0.041),
            new TurnsRow("5", 100, 0.68, 0.089, 0.089));
  }

  @Test
  void byTurns_manyTurns_areOneRowAtTheEnd() {
    ArmTotals sessions = turns(12, 1, "1").plus(turns(2, 1, "1")).plus(turns(10, 1, "1"));

    assertThat(economics(sessions).byTurns().stream().map(TurnsRow::turns))
        .containsExactly("2", "10+");
  }

  @Test
  void byTurns_correctedAway_leavesNoRow() {
    ArmTotals sessions = turns(2, 1, "1").plus(turns(3, 1, "1")).minus(turns(3, 1, "1"));

    assertThat(economics(sessions).byTurns().stream().map(TurnsRow::turns)).containsExactly("2");
    assertThat(sessions.byTurns().get(2).recorded().cost())
        .isEqualByComparingTo(new BigDecimal("100"));
  }

  @Test
  void byTurns_noTask_isEmpty() {
    assertThat(economics(ArmTotals.ZERO).byTurns()).isEqualTo(List.of());
  }

  /** A hundred tasks of so many turns, of which so many succeeded. */
  private static ArmTotals turns(long turns, int successes, String usd) {
    return entry("chat", "a")
        .turns(turns)
        .model(usd)
        .times(successes)
        .plus(entry("chat", "a").turns(turns).model(usd).failed().times(100 - successes));
  }

  private static ArmEconomics economics(ArmTotals totals) {
    return new ArmEconomics(new ArmKey("chat", "a"), totals);
  }
}
