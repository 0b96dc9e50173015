package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.statistics.Estimate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A horizon of 60 seconds, in periods of one second. */
class RollingAccountsTest {
  private static final ArmKey SMALL = new ArmKey("chat", "small");
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private RollingAccounts accounts = comparing(Duration.ZERO);

  @Test
  void totals_withinTheHorizon_holdEverything() {
    settle(entry("chat", "small").model("1"), 0);
    settle(entry("chat", "small").model("2"), 30);
    settle(entry("chat", "small").model("4"), 59);

    assertThat(cost(59)).isEqualByComparingTo("7");
  }

  @Test
  void totals_periodBeyondTheHorizon_haveLeft() {
    settle(entry("chat", "small").model("1"), 0);
    settle(entry("chat", "small").model("2"), 30);

    assertThat(cost(60)).isEqualByComparingTo("2");
    assertThat(totals(90).all()).isEmpty();
  }

  @Test
  void totals_halves_splitTheHorizonInTheMiddle() {
    settle(entry("chat", "small").model("1"), 29);
    settle(entry("chat", "small").model("2"), 30);

    assertThat(totals(59).earlier().get(SMALL).cost().model()).isEqualByComparingTo("1");
    assertThat(totals(59).recent().get(SMALL).cost().model()).isEqualByComparingTo("2");
    assertThat(totals(60).earlier().get(SMALL).cost().model()).isEqualByComparingTo("3");
    assertThat(totals(60).recent()).isEmpty();
  }

  /** The origin of the clock means nothing: a system ticker may start below zero. */
  @ParameterizedTest
  @ValueSource(longs = {-1_000_000, -61, 0, 1_000_000})
  void totals_anyOrigin_areTheSame(long origin) {
    settle(entry("chat", "small").model("1"), origin);
    settle(entry("chat", "small").model("2"), origin + 30);

    assertThat(cost(origin + 59)).isEqualByComparingTo("3");
    assertThat(cost(origin + 60)).isEqualByComparingTo("2");
  }

  @Test
  void book_lateFact_correctsThePeriodOfTheTask() {
    Settled task = settle(entry("chat", "small").model("1"), 0);
    correct(task, entry("chat", "small").model("5").failed(), 40);

    assertThat(totals(59).earlier().get(SMALL).outcomes().failure()).isEqualTo(1);
    assertThat(cost(59)).isEqualByComparingTo("5");
    assertThat(totals(60).all()).isEmpty();
  }

  @Test
  void book_lateFactAfterThePeriodHasGone_booksNothing() {
    Settled task = settle(entry("chat", "small").model("1"), 0);
    settle(entry("chat", "small").model("2"), 50);
    correct(task, entry("chat", "small").model("5").failed(), 70);

    ArmTotals left = totals(70).all().get(SMALL);
    assertThat(left.outcomes()).isEqualTo(new OutcomeCounts(1, 0, 0, 0, 1, 1));
    assertThat(left.cost().model()).isEqualByComparingTo("2");
  }

  @Test
  void book_correctionOfTheArm_movesTheTaskWithinItsPeriod() {
    Settled task = settle(entry("chat", "small").model("1"), 0);
    correct(task, entry("chat", "large").model("1"), 40);

    assertThat(totals(40).all()).containsOnlyKeys(new ArmKey("chat", "large"));
    assertThat(totals(60).all()).isEmpty();
  }

  @Test
  void book_taskOfWhichNothingIsLeft_takesItAway() {
    Settled task = settle(entry("chat", "small").model("1"), 0);
    accounts.book(task, new Change(task.entry, null, 1), 30 * SECOND);

    assertThat(totals(30).all()).isEmpty();
  }

  @Test
  void book_moreArmsThanTheMost_countsThemAsOtherInEveryPeriod() {
    settle(entry("chat", "small").model("1"), 0);
    settle(entry("chat", "large").model("1"), 0);
    settle(entry("chat", "third").model("4"), 10);
    settle(entry("chat", "third").model("8"), 20);

    var others = new ArmKey(Accounts.OTHER, Accounts.OTHER);
    assertThat(totals(20).all().get(others).cost().model()).isEqualByComparingTo("12");
  }

  /** Whatever is corrected, at whatever time, nothing ever counts less than none. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void totals_randomHistory_areAlwaysThoseOfRealTasks(long seed) {
    var random = new Random(seed);
    var settled = new ArrayList<Settled>();
    for (int second = 0; second < 400; second++) {
      settled.add(settle(some(random), second));
      Settled late = settled.get(random.nextInt(settled.size()));
      correct(late, some(random), second);

      assertThat(totals(second).all().values()).allSatisfy(RollingAccountsTest::isReal);
      assertThat(tasks(second)).isEqualTo(Math.min(second + 1L, 60));
    }
  }

  @Test
  void totals_tasksOfAnyAge_haveNoYoungOnes() {
    settle(entry("chat", "small").model("1"), 59);

    assertThat(totals(59).young()).isEmpty();
    assertThat(totals(59).recent()).containsOnlyKeys(SMALL);
  }

  /** A period of a second is as old as the youngest task that it can hold. */
  @ParameterizedTest
  @CsvSource({"10, true", "30, true", "30.999, true", "31, false", "59, false"})
  void totals_maturityOfTwentySeconds_makesTasksOfAnElderPeriodMature(
      BigDecimal second, boolean isYoung) {
    accounts = comparing(Duration.ofSeconds(20));
    settle(entry("chat", "small").model("1"), 10);
    RollingTotals totals = accounts.totals(second.movePointRight(9).longValueExact());

    assertThat(totals.young().containsKey(SMALL)).isEqualTo(isYoung);
    assertThat(totals.earlier().containsKey(SMALL) || totals.recent().containsKey(SMALL))
        .isEqualTo(!isYoung);
    assertThat(totals.all()).containsOnlyKeys(SMALL);
  }

  /** Of 60 seconds the last 20 and the running one are young, so that the middle is at 19.5. */
  @Test
  void totals_maturity_halvesWhatIsMature() {
    accounts = comparing(Duration.ofSeconds(20));
    settle(entry("chat", "small").model("1"), 0);
    settle(entry("chat", "small").model("2"), 18);
    settle(entry("chat", "small").model("4"), 20);
    settle(entry("chat", "small").model("8"), 38);
    settle(entry("chat", "small").model("16"), 39);
    settle(entry("chat", "small").model("32"), 59);

    assertThat(totals(59).earlier().get(SMALL).cost().model()).isEqualByComparingTo("3");
    assertThat(totals(59).recent().get(SMALL).cost().model()).isEqualByComparingTo("12");
    assertThat(totals(59).young().get(SMALL).cost().model()).isEqualByComparingTo("48");
    assertThat(cost(59)).isEqualByComparingTo("63");
  }

  @Test
  void book_correctionOfAYoungTask_replacesItAndKeepsItsAge() {
    accounts = comparing(Duration.ofSeconds(20));
    Settled task = settle(entry("chat", "small").model("1"), 10);
    correct(task, entry("chat", "small").model("5").failed(), 25);

    assertThat(totals(25).young().get(SMALL).cost().model()).isEqualByComparingTo("5");
    assertThat(totals(31).young()).isEmpty();
    assertThat(totals(31).recent().get(SMALL).outcomes().failure()).isEqualTo(1);
  }

  private static RollingAccounts comparing(Duration maturity) {
    return new RollingAccounts(Duration.ofSeconds(60), maturity, new Accounts(2));
  }

  private static void isReal(ArmTotals totals) {
    OutcomeCounts outcomes = totals.outcomes();
    assertThat(List.of(outcomes.success(), outcomes.failure(), outcomes.escalated()))
        .allSatisfy(count -> assertThat(count).isNotNegative());
    assertThat(totals.cost().total()).isNotNegative();
    assertThat(new ArmEconomics(SMALL, totals).costPerSuccess()).isNotEqualTo(Estimate.NONE);
  }

  private static EntryBuilder some(Random random) {
    EntryBuilder entry = entry("chat", random.nextBoolean() ? "small" : "large");
    entry.model(Integer.toString(1 + random.nextInt(5)));
    return random.nextInt(3) == 0 ? entry.escalated("15") : entry;
  }

  private long tasks(long second) {
    return totals(second).all().values().stream().mapToLong(t -> t.outcomes().tasks()).sum();
  }

  private BigDecimal cost(long second) {
    SortedMap<ArmKey, ArmTotals> all = totals(second).all();
    return all.get(SMALL).cost().model();
  }

  private RollingTotals totals(long second) {
    return accounts.totals(second * SECOND);
  }

  private Settled settle(EntryBuilder builder, long second) {
    var task = new Settled(builder.build());
    accounts.book(task, new Change(null, task.entry, 0), second * SECOND);
    return task;
  }

  private void correct(Settled task, EntryBuilder builder, long second) {
    LedgerEntry after = builder.build();
    accounts.book(task, new Change(task.entry, after, 1), second * SECOND);
    task.entry = after;
  }

  /** A task by identity, and its entry that counts. */
  private static final class Settled {
    private LedgerEntry entry;

    private Settled(LedgerEntry entry) {
      this.entry = entry;
    }
  }
}
