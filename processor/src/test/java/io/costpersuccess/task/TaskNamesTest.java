package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.feature;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.signalledInSession;
import static io.costpersuccess.task.Facts.thumbsUp;
import static io.costpersuccess.task.Tasks.sessionTask;
import static io.costpersuccess.task.Tasks.traceTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.Subject;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.span.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskNamesTest {
  private static final String RESPONSE = "chatcmpl-0123456789";

  private final TaskNames names = new TaskNames(List.of());
  private final TaskNames scoped = new TaskNames(List.of("tenant.id", "region"));

  private static Fact about(Subject subject, Binding binding) {
    return new Fact(subject, binding, null, List.of(thumbsUp()), thumbsUp().at());
  }

  private static Fragment trace(int number, Binding binding) {
    return bound(Origin.ofTrace(Ids.trace(number)), binding);
  }

  private static Fragment response(Binding binding) {
    return bound(new Origin.Named(TaskKey.ofResponse(RESPONSE)), binding);
  }

  private static Fragment bound(Origin origin, Binding binding) {
    var fragment = new Fragment(origin);
    fragment.bind(binding);
    return fragment;
  }

  private static Binding labelled(Map<String, String> labels) {
    return new Binding(new Ranked(0, "s"), null, null, labels);
  }

  @Test
  void origin_ofACall_isItsTraceWhateverItIsBoundTo() {
    assertThat(names.origin(call(7, 1).response(RESPONSE).fact(session("s"))))
        .isEqualTo(Origin.ofTrace(Ids.trace(7)));
  }

  @Test
  void origin_ofASignalAboutAResponse_isTheResponseEvenInATrace() {
    var response = new Origin.Named(TaskKey.ofResponse(RESPONSE));

    assertThat(names.origin(signalled(RESPONSE, thumbsUp()))).isEqualTo(response);
    assertThat(names.origin(about(new Subject(Ids.trace(1), RESPONSE), session("s"))))
        .isEqualTo(response);
  }

  @Test
  void origin_ofASignalInASession_isTheTaskOfThatName() {
    assertThat(names.origin(signalledInSession("s", thumbsUp())))
        .isEqualTo(new Origin.Named(sessionTask("s")));
  }

  @Test
  void origin_ofWhatNamesNothing_isNone() {
    assertThat(names.origin(about(Subject.NONE, feature("chat")))).isNull();
  }

  @Test
  void origin_inAScope_isOfThatScope() {
    Fact fact = about(Subject.NONE, labelled(Map.of("region", "eu", "tenant.id", "t1", "x", "y")));

    assertThat(scoped.origin(fact))
        .isEqualTo(new Origin.Named(TaskKey.ofApplication("t1|eu", "s")));
  }

  @Test
  void home_scopeThatIsNotTold_isEmptyInItsPlace() {
    assertThat(scoped.home(trace(1, labelled(Map.of("region", "eu")))))
        .isEqualTo(TaskKey.ofApplication("|eu", "s"));
    assertThat(scoped.home(trace(1, labelled(Map.of("tenant.id", "eu")))))
        .isEqualTo(TaskKey.ofApplication("eu|", "s"));
    assertThat(names.home(trace(1, labelled(Map.of("tenant.id", "eu")))))
        .isEqualTo(TaskKey.ofApplication("", "s"));
  }

  @Test
  void home_ofATrace_isItsNameElseItself() {
    assertThat(names.home(trace(1, session("s")))).isEqualTo(sessionTask("s"));
    assertThat(names.home(trace(1, feature("chat")))).isEqualTo(traceTask(1));
  }

  @Test
  void home_ofATraceWithKin_isItsNameElseThatOfTheHead() {
    Fragment head = trace(1, session("s"));
    Fragment nameless = trace(2, Binding.NONE);
    Fragment named = trace(3, session("t"));
    Kin.join(head, nameless);
    Kin.join(nameless, named);

    assertThat(names.home(head)).isEqualTo(sessionTask("s"));
    assertThat(names.home(nameless)).isEqualTo(sessionTask("s"));
    assertThat(names.home(named)).isEqualTo(sessionTask("t"));
  }

  @Test
  void home_ofKinWithoutAnyName_isTheTraceOfTheHead() {
    Fragment head = trace(1, Binding.NONE);
    Fragment other = trace(2, Binding.NONE);
    Kin.join(other, head);

    assertThat(names.home(other)).isEqualTo(traceTask(1));
  }

  @Test
  void home_ofASignalAboutAResponse_isWhereTheCallIsWhateverItNames() {
    Fragment signal = response(session("its own"));
    assertThat(names.home(signal)).isEqualTo(sessionTask("its own"));

    Kin.join(signal, trace(1, Binding.NONE));
    assertThat(names.home(signal)).isEqualTo(traceTask(1));
  }

  @Test
  void home_ofANamelessSignalAboutAResponse_isTheResponse() {
    assertThat(names.home(response(Binding.NONE))).isEqualTo(TaskKey.ofResponse(RESPONSE));
  }

  /** More may be told of it than its own name, such as a stronger one, but it is its name. */
  @Test
  void home_ofWhatTheApplicationNamed_isThatName() {
    Fragment session = bound(new Origin.Named(sessionTask("s")), labelled(Map.of()));
    session.bind(new Binding(new Ranked(-1, "job"), null, null, Map.of()));

    assertThat(names.home(session)).isEqualTo(sessionTask("s"));
  }
}
