package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.statistics.Decision;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  /** All of them succeed for a cent, or fail for a dollar: the difference is shown at once. */
  @ParameterizedTest
  @CsvSource({"100, 100, CHEAPER", "99, 100, UNDECIDED", "100, 99, UNDECIDED", "20, 20, UNDECIDED"})
  void decision_clearDifference_takesAHundredTasksOfEither(
      int cheaper, int dearer, Decision decision) {
    Comparison comparison = comparison(cheaper, dearer);

    assertThat(comparison.difference().decision()).isEqualTo(Decision.CHEAPER);
    assertThat(comparison.decision()).isEqualTo(decision);
    assertThat(comparison.isOverProvisioned()).isEqualTo(decision == Decision.CHEAPER);
  }

  @ParameterizedTest
  @CsvSource({"100, 100, 0", "99, 100, 1", "20, 70, 110"})
  void tasksNeeded_clearDifference_areThoseThatAreMissing(int cheaper, int dearer, long missing) {
    assertThat(comparison(cheaper, dearer).tasksNeeded()).isEqualTo(missing);
  }

  @Test
  void tasksNeeded_smallDifference_areThoseOfTheDifference() {
    Comparison comparison = compare(tasks("0.01", 50, 10), tasks("0.02", 50, 9));

    assertThat(comparison.difference().tasksNeeded()).isGreaterThan(1_000);
    assertThat(comparison.tasksNeeded()).isEqualTo(comparison.difference().tasksNeeded());
  }

  @Test
  void tasksNeeded_nothingToTellBy_isNotKnown() {
    assertThat(comparison(1, 1).tasksNeeded()).isNull();
    assertThat(comparison(1, 1).decision()).isEqualTo(Decision.UNDECIDED);
  }

  /**
   * The cheaper arm always succeeds and wins. What its calls of unknown cost may come to is in the
   * way; those of the other arm make it dearer still.
   */
  @ParameterizedTest
  @CsvSource({
    "false, false, CHEAPER",
    "false, true, CHEAPER",
    "true, false, UNDECIDED",
    "true, true, UNDECIDED"
  })
  void decision_unpricedCalls_isNoneForTheArmThatHasThem(
      boolean ofCheaper, boolean ofDearer, Decision decision) {
    Comparison comparison =
        compare(
            tasks("0.01", 100, 0).plus(unpriced(ofCheaper)),
            tasks("1", 0, 100).plus(unpriced(ofDearer)));

    assertThat(comparison.decision()).isEqualTo(decision);
    assertThat(comparison.isOverProvisioned()).isEqualTo(decision == Decision.CHEAPER);
    assertThat(comparison.awaitsPrices()).isEqualTo(decision == Decision.UNDECIDED);
    assertThat(comparison.tasksNeeded()).isEqualTo(decision == Decision.CHEAPER ? 0L : null);
    assertThat(comparison.unpriced())
        .isEqualTo(new UnpricedCalls(ofCheaper ? 1 : 0, ofDearer ? 1 : 0));
  }

  /** The dearer arm always succeeds and wins, unless it may be dearer than is known. */
  @ParameterizedTest
  @CsvSource({
    "false, false, DEARER",
    "true, false, DEARER",
    "false, true, UNDECIDED",
    "true, true, UNDECIDED"
  })
  void decision_unpricedCallsAndTheDearerArmIsBetter_isNoneForTheArmThatHasThem(
      boolean ofCheaper, boolean ofDearer, Decision decision) {
    Comparison comparison =
        compare(
            tasks("0.01", 0, 100).plus(unpriced(ofCheaper)),
            tasks("1", 100, 0).plus(unpriced(ofDearer)));

    assertThat(comparison.decision()).isEqualTo(decision);
    assertThat(comparison.isOverProvisioned()).isFalse();
    assertThat(comparison.awaitsPrices()).isEqualTo(decision == Decision.UNDECIDED);
  }

  /** As long as nothing speaks for either arm, prices are not what is missing. */
  @Test
  void awaitsPrices_noDifference_isFalse() {
    ArmTotals same = tasks("1", 1, 1).plus(unpriced(true));

    assertThat(compare(same, same).awaitsPrices()).isFalse();
    assertThat(compare(same, ArmTotals.ZERO).awaitsPrices()).isFalse();
  }

  /** One more task, of which one call has no price, or none. */
  private static ArmTotals unpriced(boolean isThere) {
    return isThere ? entry("chat", "a").model("0.01").partlyUnpriced().totals() : ArmTotals.ZERO;
  }

  private static Comparison comparison(int cheaper, int dearer) {
    return compare(tasks("0.01", cheaper, 0), tasks("1", 0, dearer));
  }

  private static Comparison compare(ArmTotals cheaper, ArmTotals dearer) {
    return Comparison.of(
        new ArmEconomics(new ArmKey("chat", "a"), cheaper),
        new ArmEconomics(new ArmKey("chat", "b"), dearer),
        new BigDecimal("15"));
  }

  private static ArmTotals tasks(String usd, int successes, int failures) {
    return entry("chat", "a")
        .model(usd)
        .times(successes)
        .plus(entry("chat", "a").model(usd).failed().times(failures));
  }
}
