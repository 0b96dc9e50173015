package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.bound;
import static io.costpersuccess.task.Facts.feature;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.signalledInSession;
import static io.costpersuccess.task.Facts.thumbsUp;
import static io.costpersuccess.task.Tasks.sessionTask;
import static io.costpersuccess.task.Tasks.traceTask;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Subject;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.task.Folded.Fate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskWindowTest {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration AGE = Duration.ofHours(24);
  private static final Duration HORIZON = Duration.ofDays(7);
  private static final Duration MOMENT = Duration.ofMillis(100);

  private final FakeTicker ticker = new FakeTicker();
  private final TaskWindow window = window(100, List.of());

  private TaskWindow window(long maxOpen, List<String> scope) {
    return new TaskWindow(
        new WindowSettings(IDLE, AGE, HORIZON, maxOpen, 0, 1_000, scope),
        ticker,
        CallBuilder::priced);
  }

  private ClosedTask closeOne() {
    List<ClosedTask> closed = window.closeAll(CloseCause.END_OF_INPUT);
    assertThat(closed).hasSize(1);
    return closed.get(0);
  }

  @Test
  void closeDue_beforeTheIdleTime_closesNothing() {
    window.fold(call(1, 1).fact());
    ticker.pass(IDLE.minus(MOMENT));

    assertThat(window.closeDue()).isEmpty();
    assertThat(window.openTasks()).isEqualTo(1);
  }

  @Test
  void closeDue_afterTheIdleTime_closesOnce() {
    window.fold(call(1, 1).fact());
    ticker.pass(IDLE.plusSeconds(2));

    List<ClosedTask> closed = window.closeDue();

    assertThat(closed).extracting(ClosedTask::cause).containsExactly(CloseCause.IDLE);
    assertThat(closed.get(0).task().key()).isEqualTo(traceTask(1));
    assertThat(window.closeDue()).isEmpty();
    assertThat(window.openTasks()).isZero();
    assertThat(window.settledTasks()).isEqualTo(1);
  }

  @Test
  void closeDue_aTaskThatKeepsLearning_closesAtTheLongestAge() {
    for (int i = 0; i < 50; i++) {
      window.fold(call(1, i).fact());
      assertThat(window.closeDue()).isEmpty();
      ticker.pass(Duration.ofMinutes(29));
    }

    assertThat(window.closeDue()).extracting(ClosedTask::cause).containsExactly(CloseCause.MAX_AGE);
  }

  @Test
  void closeDue_longAfterTheIdleTime_stillSaysIdle() {
    window.fold(call(1, 1).fact());
    ticker.pass(AGE.multipliedBy(3));

    assertThat(window.closeDue()).extracting(ClosedTask::cause).containsExactly(CloseCause.IDLE);
  }

  @Test
  void closeDue_sessionsOfWhichNotAllFit_closesOnlyTasksThatHoldSomething() {
    TaskWindow small = window(3, List.of());
    for (int trace = 1; trace <= 200; trace++) {
      small.fold(call(trace, 1).fact(session("s" + trace)));
    }

    List<ClosedTask> closed = small.closeAll(CloseCause.END_OF_INPUT);

    assertThat(closed).hasSize(200).allMatch(one -> one.task().calls().count() == 1);
    assertThat(closed).extracting(one -> one.task().key()).doesNotHaveDuplicates();
  }

  @Test
  void closeDue_moreTasksThanThereIsRoomFor_closesSomeEarly() {
    TaskWindow small = window(10, List.of());
    for (int trace = 1; trace <= 50; trace++) {
      small.fold(call(trace, 1).fact());
    }

    List<ClosedTask> closed = small.closeDue();

    assertThat(small.openTasks()).isLessThanOrEqualTo(10);
    assertThat(closed).extracting(ClosedTask::cause).containsOnly(CloseCause.CAPACITY);
    assertThat(closed).extracting(one -> one.task().key()).doesNotHaveDuplicates();
    assertThat(closed.size() + small.openTasks()).isEqualTo(50);
    assertThat(small.settledTasks()).isLessThanOrEqualTo(10);
  }

  @Test
  void fold_moreOfASettledTask_opensItAgain() {
    window.fold(call(1, 1).fact());
    Task first = closeOne().task();
    window.fold(call(1, 2).fact());

    assertThat(window.settledTasks()).isZero();
    Task again = closeOne().task();
    assertThat(again).isSameAs(first);
    assertThat(again.calls()).hasSize(2);
  }

  @Test
  void fold_justWhenATaskIsDue_losesNothing() {
    window.fold(call(1, 1).fact());
    ticker.pass(IDLE.minus(MOMENT));
    assertThat(window.closeDue()).isEmpty();
    ticker.pass(MOMENT.multipliedBy(2));
    window.fold(call(1, 2).fact());

    assertThat(window.closeAll(CloseCause.SHUTDOWN))
        .extracting(ClosedTask::cause)
        .containsExactly(CloseCause.IDLE, CloseCause.SHUTDOWN);
    assertThat(window.settledTasks()).isEqualTo(1);
    window.fold(call(1, 3).fact());
    assertThat(closeOne().task().calls()).hasSize(3);
  }

  @Test
  void fold_justWhenATaskIsForgotten_leavesTheNewOneItsPlace() {
    window.fold(call(1, 1).fact(session("s")));
    closeOne();
    ticker.pass(HORIZON.plus(MOMENT));
    window.fold(call(2, 2).fact(session("s")));
    closeOne();
    window.fold(signalled(2, thumbsUp()));

    ClosedTask closed = closeOne();

    assertThat(closed.task().key()).isEqualTo(sessionTask("s"));
    assertThat(closed.task().calls()).hasSize(1);
    assertThat(closed.task().signals()).hasSize(1);
  }

  @Test
  void fold_aboutATaskThatIsForgotten_isTooLate() {
    window.fold(call(1, 1).fact(session("s")));
    closeOne();
    ticker.pass(HORIZON.plusSeconds(2));
    assertThat(window.closeDue()).isEmpty();
    assertThat(window.settledTasks()).isZero();

    assertThat(window.fold(signalled(1, thumbsUp())).fate()).isEqualTo(Fate.TOO_LATE);
    assertThat(window.fold(call(1, 2).fact()).fate()).isEqualTo(Fate.TOO_LATE);
    assertThat(window.openTasks()).isZero();
  }

  @Test
  void fold_newTraceOfAForgottenSession_startsAnew() {
    window.fold(call(1, 1).fact(session("s")));
    closeOne();
    ticker.pass(HORIZON.plusSeconds(2));
    window.closeDue();

    assertThat(window.fold(call(2, 1).fact(session("s"))).fate()).isEqualTo(Fate.TAKEN);
    assertThat(closeOne().task().calls()).hasSize(1);
  }

  @Test
  void fold_sameCallTwice_isOneCall() {
    window.fold(call(1, 1).fact());
    window.fold(call(1, 1).fact());

    assertThat(closeOne().task().calls()).hasSize(1);
  }

  @Test
  void fold_twoReportsOfOneSpan_keepsTheFuller() {
    window.fold(call(1, 1).using(500).fact());
    window.fold(call(1, 1).silent().fact());

    assertThat(closeOne().task().calls())
        .extracting(priced -> priced.call().usage().usage().tokens())
        .containsExactly(500L);
  }

  @Test
  void fold_signalThatNamesNothing_isUnmatched() {
    Fact nowhere = new Fact(Subject.NONE, feature("f"), null, List.of(thumbsUp()), thumbsUp().at());

    assertThat(window.fold(nowhere).fate()).isEqualTo(Fate.UNMATCHED);
    assertThat(window.openTasks()).isZero();
  }

  @Test
  void fold_tracesOfOneSession_areOneTask() {
    window.fold(call(1, 1).fact(session("s")));
    window.fold(call(2, 1).fact(session("s")));
    window.fold(signalledInSession("s", thumbsUp()));

    Task task = closeOne().task();

    assertThat(task.key()).isEqualTo(sessionTask("s"));
    assertThat(task.calls()).hasSize(2);
    assertThat(task.signals()).hasSize(1);
  }

  @Test
  void fold_lateBinding_movesTheWholeTrace() {
    window.fold(call(1, 1).fact());
    window.fold(signalled(1, thumbsUp()));
    window.fold(bound(1, session("s")));
    window.fold(call(1, 2).fact());

    Task task = closeOne().task();

    assertThat(task.key()).isEqualTo(sessionTask("s"));
    assertThat(task.calls()).hasSize(2);
    assertThat(task.signals()).hasSize(1);
  }

  @Test
  void fold_lateBindingOfASettledTrace_closesTheEmptiedTaskAgain() {
    window.fold(call(1, 1).fact());
    Task alone = closeOne().task();
    window.fold(bound(1, session("s")));

    List<ClosedTask> closed = window.closeAll(CloseCause.END_OF_INPUT);

    assertThat(closed)
        .extracting(one -> one.task().key())
        .containsExactlyInAnyOrder(traceTask(1), sessionTask("s"));
    assertThat(alone.calls()).isEmpty();
  }

  @Test
  void fold_aStrongerBinding_movesTheTraceOutOfItsSession() {
    window.fold(call(1, 1).fact(session("s")));
    window.fold(call(2, 1).fact(session("s")));
    closeOne();
    window.fold(bound(2, new Binding(new Ranked(0, "job"), null, null, Map.of())));

    List<ClosedTask> closed = window.closeAll(CloseCause.END_OF_INPUT);

    assertThat(closed)
        .extracting(one -> one.task().key())
        .containsExactlyInAnyOrder(sessionTask("s"), sessionTask("job"));
    assertThat(closed).allSatisfy(one -> assertThat(one.task().calls()).hasSize(1));
  }

  @Test
  void fold_scopes_separateEqualIds() {
    TaskWindow scoped = window(100, List.of("tenant.id"));
    for (int tenant = 1; tenant <= 2; tenant++) {
      var binding = new Binding(new Ranked(0, "s"), null, null, Map.of("tenant.id", "t" + tenant));
      scoped.fold(call(tenant, 1).fact(binding));
    }

    assertThat(scoped.closeAll(CloseCause.END_OF_INPUT))
        .extracting(one -> one.task().key())
        .containsExactlyInAnyOrder(
            TaskKey.ofApplication("t1", "s"), TaskKey.ofApplication("t2", "s"));
  }

  @Test
  void closeDue_afterTheCorrectionHorizon_leavesNothingBehind() {
    window.fold(call(1, 1).response("chatcmpl-0123456789").fact(session("s")));
    window.fold(signalled("chatcmpl-0123456789", thumbsUp()));
    window.fold(signalledInSession("s", thumbsUp()));
    assertThat(window.knownOrigins()).isEqualTo(4);
    closeOne();
    ticker.pass(HORIZON.plusSeconds(2));
    window.closeDue();

    assertThat(window.knownOrigins()).isZero();
  }

  @Test
  void fold_sessionThatWasEmptiedAndComesBack_isTheSameTask() {
    window.fold(call(1, 1).fact(session("s")));
    Task first = closeOne().task();
    window.fold(bound(1, new Binding(new Ranked(0, "job"), null, null, Map.of())));
    window.closeAll(CloseCause.END_OF_INPUT);
    window.fold(call(2, 1).fact(session("s")));

    assertThat(closeOne().task()).isSameAs(first);
  }

  @Test
  void publishNew_aCallSeenTwiceAndMoved_isHandedOutOnce() {
    Fact fact = call(1, 1).fact();
    window.fold(fact);
    window.fold(fact);
    window.fold(bound(1, session("s")));

    Task task = requireNonNull(window.fold(fact).task());

    assertThat(task.key().id()).isEqualTo("s");
    assertThat(Publishing.added(task)).hasSize(1);
    window.fold(fact);
    assertThat(Publishing.added(task)).isEmpty();
  }

  @Test
  void times_coverCallsFromTheirStartToTheLastFact() {
    window.fold(call(1, 1).after(10).fact());
    window.fold(signalled(1, thumbsUp()));

    TimeSpan times = closeOne().task().times();

    assertThat(Duration.between(times.first(), times.last())).isEqualTo(Duration.ofSeconds(50));
  }
}
