package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Tasks.sessionTask;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.span.Ids;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskShelvesTest {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration AGE = Duration.ofHours(24);
  private static final Duration HORIZON = Duration.ofDays(7);

  /** Caffeine's timers have a grain of about a second. */
  private static final Duration GRAIN = Duration.ofSeconds(2);

  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final TaskKey KEY = sessionTask("s");

  private final FakeTicker ticker = new FakeTicker();
  private final Map<Task, Boolean> forgotten = new LinkedHashMap<>();
  private final TaskShelves shelves = shelves(100);

  private TaskShelves shelves(long maxOpen) {
    return new TaskShelves(
        new WindowSettings(IDLE, AGE, HORIZON, maxOpen, 0, 1_000, List.of()),
        ticker,
        forgotten::put);
  }

  /** Puts so many calls into a task. */
  private static void load(Task task, int calls) {
    var fragment = new Fragment(Origin.ofTrace(Ids.trace(1)));
    var content = new FragmentFold(CallBuilder::priced);
    for (int span = 1; span <= calls; span++) {
      content.fold(content.pack(call(1, span).fact()), fragment);
    }
    task.attach(fragment);
  }

  private static List<ClosedTask> closed(Task task, CloseCause cause) {
    return List.of(new ClosedTask(task, cause));
  }

  @Test
  void open_aNewKey_isANewTaskThatIsFoundAgain() {
    Task task = shelves.open(KEY);

    assertThat(task.key()).isEqualTo(KEY);
    assertThat(task.tenure().isOpen()).isTrue();
    assertThat(shelves.open(KEY)).isSameAs(task);
    assertThat(shelves.find(KEY)).isSameAs(task);
    assertThat(shelves.find(sessionTask("t"))).isNull();
    assertThat(shelves.openTasks()).isEqualTo(1);
    assertThat(shelves.settledTasks()).isZero();
  }

  @Test
  void closeDue_untilTheIdleTimeIsOver_closesNothing() {
    shelves.open(KEY);
    ticker.pass(IDLE.minus(MOMENT));

    assertThat(shelves.closeDue()).isEmpty();
  }

  @Test
  void closeDue_whenTheIdleTimeIsOver_closesOnce() {
    Task task = shelves.open(KEY);
    ticker.pass(IDLE.plus(GRAIN));

    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.IDLE));
    assertThat(shelves.closeDue()).isEmpty();
    assertThat(shelves.openTasks()).isZero();
    assertThat(shelves.settledTasks()).isEqualTo(1);
    assertThat(shelves.find(KEY)).isSameAs(task);
    assertThat(task.tenure().isOpen()).isFalse();
  }

  /** Too soon to tell the cache of it: what the cache lets go is put back. */
  @Test
  void open_soonAfterItWasOpened_startsTheIdleTimeAnewAllTheSame() {
    Task task = shelves.open(KEY);
    ticker.pass(Duration.ofMinutes(1));
    shelves.weigh(shelves.open(task));
    ticker.pass(Duration.ofMinutes(29).plus(GRAIN));

    assertThat(shelves.closeDue()).isEmpty();
    assertThat(shelves.openTasks()).isEqualTo(1);
    assertThat(shelves.find(KEY)).isSameAs(task);

    ticker.pass(Duration.ofMinutes(1));
    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.IDLE));
  }

  @Test
  void open_lateInTheIdleTime_startsItAnew() {
    Task task = shelves.open(KEY);
    ticker.pass(Duration.ofMinutes(29));
    shelves.weigh(shelves.open(task));
    ticker.pass(Duration.ofMinutes(29));
    assertThat(shelves.closeDue()).isEmpty();
    ticker.pass(Duration.ofMinutes(1).plus(GRAIN));

    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.IDLE));
  }

  @Test
  void closeDue_aTaskThatIsAlwaysBusy_closesAtTheLongestAge() {
    Task task = shelves.open(KEY);
    Duration step = Duration.ofMinutes(20);
    for (Duration age = Duration.ZERO; age.compareTo(AGE.minus(step)) < 0; age = age.plus(step)) {
      ticker.pass(step);
      shelves.weigh(shelves.open(task));
      assertThat(shelves.closeDue()).isEmpty();
    }
    ticker.pass(step.plus(GRAIN));

    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.MAX_AGE));
  }

  @Test
  void open_aTaskThatIsDue_closesItForWhatItLearnedSoFar() {
    Task task = shelves.open(KEY);
    ticker.pass(IDLE);

    assertThat(shelves.open(task)).isSameAs(task);
    assertThat(task.tenure().isOpen()).isTrue();
    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.IDLE));
    assertThat(shelves.openTasks()).isEqualTo(1);
    assertThat(shelves.settledTasks()).isZero();
  }

  @Test
  void open_aTaskJustBeforeItIsDue_goesOn() {
    Task task = shelves.open(KEY);
    ticker.pass(IDLE.minusNanos(1));
    shelves.weigh(shelves.open(task));

    assertThat(shelves.closeDue()).isEmpty();
  }

  @Test
  void open_aSettledTask_takesItFromItsShelf() {
    Task task = shelves.open(KEY);
    assertThat(shelves.closeAll(CloseCause.END_OF_INPUT))
        .isEqualTo(closed(task, CloseCause.END_OF_INPUT));

    assertThat(shelves.open(KEY)).isSameAs(task);
    assertThat(shelves.openTasks()).isEqualTo(1);
    assertThat(shelves.settledTasks()).isZero();
    assertThat(shelves.closeAll(CloseCause.SHUTDOWN)).isEqualTo(closed(task, CloseCause.SHUTDOWN));
  }

  @Test
  void find_aTaskThatTheCacheLetGo_isStillThatTask() {
    Task task = shelves.open(KEY);
    ticker.pass(IDLE.plus(GRAIN));

    assertThat(shelves.find(KEY)).isSameAs(task);
    assertThat(shelves.settledTasks()).isEqualTo(1);
    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.IDLE));
  }

  @Test
  void discard_aTaskThatWasNeverSettled_leavesNothing() {
    Task task = shelves.open(KEY);
    shelves.discard(task);

    assertThat(shelves.closeAll(CloseCause.SHUTDOWN)).isEmpty();
    assertThat(shelves.find(KEY)).isNull();
    assertThat(shelves.openTasks() + shelves.settledTasks()).isZero();
  }

  /** The cache has let it go by then, and whoever looks through that would put it back. */
  @Test
  void discard_aTaskThatTheCacheTakesForDue_leavesNothing() {
    Task task = shelves.open(KEY);
    ticker.pass(Duration.ofMinutes(1));
    shelves.weigh(shelves.open(task));
    ticker.pass(Duration.ofMinutes(29).plus(GRAIN));
    shelves.discard(task);

    assertThat(shelves.find(KEY)).isNull();
    assertThat(shelves.closeAll(CloseCause.SHUTDOWN)).isEmpty();
    assertThat(shelves.openTasks() + shelves.settledTasks()).isZero();
  }

  @Test
  void discard_aTaskThatWasSettled_closesItAgainAndRemembersIt() {
    Task task = shelves.open(KEY);
    shelves.closeAll(CloseCause.END_OF_INPUT);
    shelves.open(task);
    shelves.discard(task);

    assertThat(task.tenure().isOpen()).isFalse();
    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.IDLE));
    assertThat(shelves.find(KEY)).isSameAs(task);
    assertThat(shelves.openTasks()).isZero();
    assertThat(shelves.settledTasks()).isEqualTo(1);
  }

  @Test
  void seal_aTask_closesItAndKnowsItNoMore() {
    Task task = shelves.open(KEY);
    shelves.seal(task);

    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.CAPACITY));
    assertThat(shelves.find(KEY)).isNull();
    assertThat(shelves.openTasks() + shelves.settledTasks()).isZero();
    assertThat(shelves.open(KEY)).isNotSameAs(task);
    assertThat(forgotten).as("told by who seals").isEmpty();
  }

  @Test
  void seal_aTaskThatIsDue_closesItOnce() {
    Task task = shelves.open(KEY);
    ticker.pass(IDLE.plus(GRAIN));
    shelves.seal(task);

    assertThat(shelves.closeDue()).isEqualTo(closed(task, CloseCause.CAPACITY));
  }

  @Test
  void closeDue_atTheCorrectionHorizon_forgetsForGood() {
    Task task = shelves.open(KEY);
    shelves.closeAll(CloseCause.END_OF_INPUT);
    ticker.pass(HORIZON.minus(GRAIN));
    assertThat(shelves.closeDue()).isEmpty();
    assertThat(forgotten).isEmpty();
    ticker.pass(GRAIN.multipliedBy(2));

    assertThat(shelves.closeDue()).isEmpty();
    assertThat(forgotten).isEqualTo(Map.of(task, true));
    assertThat(shelves.find(KEY)).isNull();
    assertThat(shelves.settledTasks()).isZero();
  }

  @Test
  void closeDue_horizonOfATaskThatWasCorrected_beginsAgain() {
    Task task = shelves.open(KEY);
    shelves.closeAll(CloseCause.END_OF_INPUT);
    ticker.pass(HORIZON.minus(GRAIN));
    shelves.open(KEY);
    shelves.closeAll(CloseCause.END_OF_INPUT);
    ticker.pass(HORIZON.minus(GRAIN));
    shelves.closeDue();

    assertThat(shelves.find(KEY)).isSameAs(task);
    assertThat(forgotten).isEmpty();
  }

  @Test
  void closeDue_moreThanFit_closesForWantOfRoomAndForgetsTheSettled() {
    TaskShelves small = shelves(5);
    for (int i = 0; i < 20; i++) {
      small.open(sessionTask("s" + i));
    }

    List<ClosedTask> closed = small.closeDue();

    assertThat(closed).hasSize(15).allMatch(one -> one.cause() == CloseCause.CAPACITY);
    assertThat(closed).noneMatch(one -> one.task().tenure().isOpen());
    assertThat(small.openTasks()).isEqualTo(5);
    assertThat(small.settledTasks()).isEqualTo(5);
    assertThat(forgotten).hasSize(10).doesNotContainValue(true);
  }

  @Test
  void weigh_aTaskThatGrew_takesMoreRoom() {
    TaskShelves small = shelves(10);
    Task heavy = small.open(KEY);
    for (int i = 0; i < 9; i++) {
      small.open(sessionTask("s" + i));
    }
    assertThat(small.closeDue()).isEmpty();

    // 16 facts make one unit of weight more.
    load(heavy, 16 * 4);
    small.weigh(heavy);

    assertThat(small.closeDue()).isNotEmpty().allMatch(one -> one.cause() == CloseCause.CAPACITY);
    long weight =
        small.closeAll(CloseCause.SHUTDOWN).stream().mapToLong(one -> one.task().weight()).sum();
    assertThat(weight).isBetween(1L, 10L);
  }

  @Test
  void closeAll_closesWhatIsDueForItsOwnReason() {
    Task due = shelves.open(KEY);
    ticker.pass(IDLE.plus(GRAIN));
    Task open = shelves.open(sessionTask("t"));

    assertThat(shelves.closeAll(CloseCause.SHUTDOWN))
        .containsExactly(
            new ClosedTask(due, CloseCause.IDLE), new ClosedTask(open, CloseCause.SHUTDOWN));
    assertThat(requireNonNull(shelves.find(KEY)).tenure().wasSettled()).isTrue();
  }
}
