package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.outcome.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.junit.jupiter.api.Test;

class ArmTotalsTest {
  private static final ArmTotals DEAR =
      entry("chat", "a").model("0.10").retry("0.04").calls(3, 700).turns(2).totals();
  private static final ArmTotals FAILED =
      entry("chat", "a").model("0.003").escalated("15").turns(2).totals();
  private static final ArmTotals SILENT =
      entry("chat", "a").model("0.3").silent(Verdict.UNKNOWN).turns(12).totals();

  @Test
  void of_task_countsItOnce() {
    assertThat(DEAR.outcomes()).isEqualTo(new OutcomeCounts(1, 0, 0, 0, 1, 1));
    assertThat(FAILED.outcomes()).isEqualTo(new OutcomeCounts(0, 1, 0, 1, 1, 0));
    assertThat(SILENT.outcomes()).isEqualTo(new OutcomeCounts(0, 0, 1, 0, 0, 0));
  }

  @Test
  void of_task_keepsTotalAndModelCostApart() {
    assertThat(FAILED.totalMoments().sumCost()).isEqualByComparingTo("15.003");
    assertThat(FAILED.modelMoments().sumCost()).isEqualByComparingTo("0.003");
    assertThat(FAILED.modelMoments().successes()).isZero();
    assertThat(DEAR.modelMoments().successes()).isEqualTo(1);
  }

  @Test
  void plus_tasks_addsEverything() {
    ArmTotals all = DEAR.plus(FAILED).plus(SILENT);

    assertThat(all.outcomes()).isEqualTo(new OutcomeCounts(1, 1, 1, 1, 2, 1));
    assertThat(all.outcomes().tasks()).isEqualTo(3);
    assertThat(all.counts().calls()).isEqualTo(5);
    assertThat(all.counts().tokens()).isEqualTo(700);
    assertThat(all.counts().turns()).isEqualTo(16);
    assertThat(all.cost().total()).isEqualByComparingTo("15.403");
    assertThat(all.cost().retry()).isEqualByComparingTo("0.04");
    assertThat(all.totalMoments().n()).isEqualTo(3);
  }

  @Test
  void plus_anyOrder_isTheSame() {
    assertSame(DEAR.plus(FAILED).plus(SILENT), SILENT.plus(DEAR.plus(FAILED)));
  }

  @Test
  void plus_nothing_changesNothing() {
    assertSame(DEAR.plus(ArmTotals.ZERO), DEAR);
  }

  @Test
  void minus_whatWasAdded_undoesIt() {
    for (ArmTotals taken : List.of(DEAR, FAILED, SILENT)) {
      assertSame(DEAR.plus(FAILED).plus(taken).minus(taken), DEAR.plus(FAILED));
    }
  }

  @Test
  void minus_lastTask_leavesNothing() {
    ArmTotals left = FAILED.minus(FAILED);

    assertThat(left.isEmpty()).isTrue();
    assertSame(left, ArmTotals.ZERO);
  }

  @Test
  void isEmpty_oneTask_isFalse() {
    assertThat(SILENT.isEmpty()).isFalse();
  }

  private static void assertSame(ArmTotals one, ArmTotals other) {
    RecursiveComparisonAssert<?> comparison =
        assertThat(one)
            .usingRecursiveComparison()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class);
    comparison.isEqualTo(other);
  }
}
