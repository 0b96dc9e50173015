package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.bound;
import static io.costpersuccess.task.Facts.feature;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Tasks.sessionTask;
import static io.costpersuccess.task.Tasks.traceTask;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a trace that moves leaves behind and takes along. */
class TaskWindowMovesTest {
  private static final String RESPONSE = "chatcmpl-0123456789";
  private static final Binding JOB = new Binding(new Ranked(0, "job"), null, null, Map.of());

  private final FakeTicker ticker = new FakeTicker();
  private final TaskWindow window =
      new TaskWindow(WindowSettings.DEFAULT, ticker, CallBuilder::priced);

  private Task fold(Fact fact) {
    return requireNonNull(window.fold(fact).task());
  }

  @Test
  void fold_aTraceThatLeavesAnOpenSession_leavesItOpen() {
    Task session = fold(call(1, 1).fact(session("s")));
    fold(call(2, 1).fact(session("s")));
    Task job = fold(bound(2, JOB));

    assertThat(job.key()).isEqualTo(sessionTask("job"));
    assertThat(job.callCount()).isEqualTo(1);
    assertThat(session.callCount()).isEqualTo(1);
    assertThat(window.openTasks()).isEqualTo(2);
    assertThat(fold(call(3, 1).fact(session("s")))).isSameAs(session);
  }

  @Test
  void fold_theOnlyTraceThatLeaves_leavesNothing() {
    fold(call(1, 1).fact(session("s")));
    Task job = fold(bound(1, JOB));

    assertThat(window.openTasks()).isEqualTo(1);
    assertThat(window.closeAll(CloseCause.SHUTDOWN))
        .containsExactly(new ClosedTask(job, CloseCause.SHUTDOWN));
  }

  /** Touched after a minute, which the cache is not told; half an hour later it lets go of it. */
  @Test
  void fold_theOnlyTraceThatLeavesWhenTheCacheTakesItForDue_leavesNothing() {
    fold(call(1, 1).fact(session("s")));
    ticker.pass(Duration.ofMinutes(1));
    fold(call(1, 2).fact());
    ticker.pass(Duration.ofMinutes(28));
    Task job = fold(call(2, 1).fact(JOB));
    ticker.pass(Duration.ofMinutes(1).plusSeconds(2));
    fold(bound(1, JOB));

    assertThat(window.closeDue()).isEmpty();
    assertThat(window.openTasks()).isEqualTo(1);
    assertThat(window.closeAll(CloseCause.SHUTDOWN))
        .containsExactly(new ClosedTask(job, CloseCause.SHUTDOWN));
  }

  @Test
  void fold_aTraceThatMoves_startsTheIdleTimeOfBothTasksAnew() {
    fold(call(1, 1).fact(session("s")));
    fold(call(2, 1).fact(session("s")));
    ticker.pass(Duration.ofMinutes(29));
    fold(bound(2, JOB));
    ticker.pass(Duration.ofMinutes(29));

    assertThat(window.closeDue()).isEmpty();
    assertThat(window.openTasks()).isEqualTo(2);
  }

  /** The third trace is kin of the second, which goes its own way, and so follows the first. */
  @Test
  void fold_aTraceThatMovesElsewhere_startsTheIdleTimeThereAnew() {
    fold(call(1, 1).response(RESPONSE).fact(session("a")));
    fold(call(2, 1).response(RESPONSE).fact(session("b")));
    fold(call(3, 1).response("chatcmpl-9876543210").fact());
    ticker.pass(Duration.ofMinutes(29));
    assertThat(fold(call(2, 2).response("chatcmpl-9876543210").fact()).callCount()).isEqualTo(2);
    ticker.pass(Duration.ofMinutes(29));

    assertThat(window.closeDue()).isEmpty();
    assertThat(fold(call(3, 2).fact()).key()).isEqualTo(sessionTask("a"));
    assertThat(window.openTasks()).isEqualTo(2);
  }

  @Test
  void fold_aFeatureToldLate_bindsTheTask() {
    Task task = fold(call(1, 1).fact());
    assertThat(task.binding()).isEqualTo(Binding.NONE);

    assertThat(fold(bound(1, feature("chat")))).isSameAs(task);
    assertThat(task.binding()).isEqualTo(feature("chat"));
  }

  @Test
  void fold_aSessionToldOfTheHead_takesItsKinAlong() {
    fold(call(1, 1).response(RESPONSE).fact());
    Task both = fold(call(2, 1).response(RESPONSE).fact());
    assertThat(both.key()).isEqualTo(traceTask(1));
    assertThat(both.callCount()).isEqualTo(2);

    Task session = fold(bound(2, session("s")));

    assertThat(session.key()).isEqualTo(sessionTask("s"));
    assertThat(session.callCount()).isEqualTo(2);
    assertThat(window.openTasks()).isEqualTo(1);
  }

  @Test
  void fold_kinOfTwoSessions_stayWhereTheyAre() {
    fold(call(1, 1).response(RESPONSE).fact(session("a")));
    fold(call(2, 1).response(RESPONSE).fact(session("b")));
    Task follower = fold(call(3, 1).response(RESPONSE).fact());

    assertThat(follower.key()).isEqualTo(sessionTask("a"));
    assertThat(window.closeAll(CloseCause.SHUTDOWN))
        .extracting(closed -> List.of(closed.task().key().id(), closed.task().callCount()))
        .containsExactlyInAnyOrder(List.of("a", 2), List.of("b", 1));
  }
}
