package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.bound;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.thumbsUp;
import static io.costpersuccess.task.Tasks.sessionTask;
import static io.costpersuccess.task.Tasks.traceTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Subject;
import io.costpersuccess.call.TaskKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Signals that name the response they judge, before and after the call is known. */
class ResponseSignalsTest {
  private static final Fact SIGNAL = signalled("chatcmpl-0123456789", thumbsUp());
  private static final Fact CALL = call(1, 1).response("chatcmpl-0123456789").fact();

  private final TaskWindow window =
      new TaskWindow(WindowSettings.DEFAULT, new FakeTicker(), CallBuilder::priced);

  private TaskWindow fold(Fact... facts) {
    for (Fact fact : facts) {
      window.fold(fact);
    }
    return window;
  }

  /** Signals by task, of all tasks that are left. */
  private Map<TaskKey, Long> signals() {
    var signals = new TreeMap<TaskKey, Long>();
    window
        .closeAll(CloseCause.END_OF_INPUT)
        .forEach(closed -> signals.put(closed.task().key(), closed.task().signals().count()));
    return signals;
  }

  @Test
  void fold_signalAfterTheCall_isOfItsTask() {
    fold(CALL, SIGNAL);

    assertThat(signals()).isEqualTo(Map.of(traceTask(1), 1L));
  }

  @Test
  void fold_signalBeforeTheCall_waitsForIt() {
    fold(SIGNAL, CALL);

    assertThat(signals()).isEqualTo(Map.of(traceTask(1), 1L));
  }

  @Test
  void fold_signalThatWasSettledAlone_isTakenUpByTheCall() {
    fold(SIGNAL);
    assertThat(signals()).isEqualTo(Map.of(TaskKey.ofResponse("chatcmpl-0123456789"), 1L));
    fold(CALL);

    assertThat(signals())
        .isEqualTo(Map.of(TaskKey.ofResponse("chatcmpl-0123456789"), 0L, traceTask(1), 1L));
  }

  @Test
  void fold_signalOfACallThatMoves_movesWithIt() {
    fold(CALL, SIGNAL, bound(1, session("s")));

    assertThat(signals()).isEqualTo(Map.of(sessionTask("s"), 1L));
  }

  @Test
  void fold_oneResponseInTwoTraces_makesThemOneTask() {
    Fact other = call(2, 1).response("chatcmpl-0123456789").fact();
    fold(other, SIGNAL, CALL);

    assertThat(signals()).isEqualTo(Map.of(traceTask(1), 1L));
  }

  @Test
  void fold_signalWithASession_isOfThatSessionUntilTheCallIsKnown() {
    var told =
        new Fact(
            Subject.ofResponse("chatcmpl-0123456789"),
            session("s"),
            null,
            List.of(thumbsUp()),
            thumbsUp().at());
    fold(told);
    assertThat(signals()).isEqualTo(Map.of(sessionTask("s"), 1L));
    fold(CALL);

    assertThat(signals()).isEqualTo(Map.of(sessionTask("s"), 0L, traceTask(1), 1L));
  }
}
