package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.thumbsUp;
import static io.costpersuccess.task.Tasks.sessionTask;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.task.Folded.Fate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A task takes an eighth of all room at most, and too many calls are told of. */
class TaskWindowBoundsTest {
  private static final int RUNAWAY = 20;

  /** A task of weight 10 at most: 1 for itself and 1 for each 16 facts. */
  private static final int MOST_FACTS = 10 * 16 - 1;

  private final TaskWindow window = window(80);

  private static TaskWindow window(long maxOpen) {
    return new TaskWindow(
        new WindowSettings(
            Duration.ofMinutes(30),
            Duration.ofHours(24),
            Duration.ofDays(7),
            maxOpen,
            0,
            RUNAWAY,
            List.of()),
        new FakeTicker(),
        CallBuilder::priced);
  }

  /** The calls of these spans, in traces of one session; the task that the last one went to. */
  private static Task fold(TaskWindow window, int from, int to) {
    Task last = null;
    for (int span = from; span <= to; span++) {
      last = window.fold(call(1 + span % 3, span).fact(session("s"))).task();
    }
    return requireNonNull(last);
  }

  @Test
  void fold_asMuchAsATaskMayHold_leavesItOpen() {
    Task task = fold(window, 1, MOST_FACTS);

    assertThat(task.tenure().isOpen()).isTrue();
    assertThat(task.weight()).isEqualTo(10);
    assertThat(window.closeDue()).isEmpty();
  }

  @Test
  void fold_moreThanATaskMayHold_closesItForGood() {
    Task heavy = fold(window, 1, MOST_FACTS + 1);

    assertThat(window.closeDue()).containsExactly(new ClosedTask(heavy, CloseCause.CAPACITY));
    assertThat(heavy.callCount()).isEqualTo(MOST_FACTS + 1);
    assertThat(window.openTasks() + window.settledTasks()).isZero();
    assertThat(window.knownOrigins()).isZero();
  }

  @Test
  void fold_whatFollowsTheHeaviest_isATaskOfItsOwn() {
    Task heavy = fold(window, 1, MOST_FACTS + 1);
    window.closeDue();

    Folded more = window.fold(signalled(1, thumbsUp()));
    assertThat(more.fate()).isEqualTo(Fate.TAKEN);
    Task next = fold(window, 500, 501);

    assertThat(next).isNotSameAs(heavy);
    assertThat(next.key()).isEqualTo(sessionTask("s"));
    assertThat(next.callCount()).isEqualTo(2);
    assertThat(heavy.callCount()).isEqualTo(MOST_FACTS + 1);
  }

  @Test
  void fold_whereThereIsRoomForOneTask_stillTakesAnOrdinaryOne() {
    TaskWindow tiny = window(1);

    assertThat(fold(tiny, 1, 15).tenure().isOpen()).isTrue();
    assertThat(tiny.closeDue()).isEmpty();
    assertThat(fold(tiny, 16, 16).tenure().isOpen()).isFalse();
  }

  @Test
  void fold_moreCallsThanATaskInItsRightMindMakes_isToldOnce() {
    assertThat(fold(window, 1, RUNAWAY).isRunaway()).isFalse();
    Task task = fold(window, RUNAWAY + 1, RUNAWAY + 1);

    assertThat(task.isRunaway()).isTrue();
    assertThat(task.takeRunaway()).isTrue();
    assertThat(fold(window, RUNAWAY + 2, RUNAWAY + 2).takeRunaway()).isFalse();
  }
}
