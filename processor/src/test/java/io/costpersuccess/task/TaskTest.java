package io.costpersuccess.task;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.feature;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.thumbsDown;
import static io.costpersuccess.task.Facts.thumbsUp;
import static io.costpersuccess.task.Tasks.sessionTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.span.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {
  private final FragmentFold content = new FragmentFold(CallBuilder::priced);
  private final Task task = new Task(sessionTask("s"));

  private Fragment fragment(int trace, Binding binding, Fact... facts) {
    var fragment = new Fragment(Origin.ofTrace(Ids.trace(trace)));
    fragment.bind(binding);
    for (Fact fact : facts) {
      content.fold(content.pack(fact), fragment);
    }
    return fragment;
  }

  /** A trace of so many calls. */
  private Fragment calls(int trace, int number) {
    Fact[] facts = new Fact[number];
    for (int i = 0; i < number; i++) {
      facts[i] = call(trace, i + 1).fact();
    }
    return fragment(trace, Binding.NONE, facts);
  }

  private void learn(Fragment fragment, Fact fact) {
    int size = fragment.size();
    int calls = fragment.callCount();
    content.fold(content.pack(fact), fragment);
    task.grew(fragment, fragment.size() - size, fragment.callCount() - calls);
  }

  @Test
  void task_ofSeveralTraces_isAllOfThem() {
    task.attach(fragment(1, session("s"), call(1, 1).fact(), signalled(1, thumbsUp())));
    task.attach(fragment(2, feature("chat"), call(2, 1).after(100).fact()));
    task.attach(fragment(3, Binding.NONE, signalled(3, thumbsDown())));

    assertThat(task.calls())
        .containsExactlyInAnyOrder(call(1, 1).build(), call(2, 1).after(100).build());
    assertThat(task.signals()).containsExactlyInAnyOrder(thumbsUp(), thumbsDown());
    assertThat(task.callCount()).isEqualTo(2);
    assertThat(task.binding()).isEqualTo(session("s").and(feature("chat")));
    assertThat(task.times()).isEqualTo(new TimeSpan(START, START.plusSeconds(102)));
    assertThat(task.isEmpty()).isFalse();
    assertThat(task.key()).isEqualTo(sessionTask("s"));
  }

  @Test
  void detach_aTrace_leavesTheOthers() {
    List<Fragment> traces = List.of(calls(1, 1), calls(2, 20), calls(3, 3), calls(4, 4));
    traces.forEach(task::attach);
    assertThat(task.weight()).isEqualTo(2);

    task.detach(traces.get(1));
    assertThat(task.weight()).isEqualTo(1);
    assertThat(task.callCount()).isEqualTo(8);
    assertThat(task.calls()).hasSize(8);
    assertThat(task.fragmentList())
        .containsExactlyInAnyOrder(traces.get(0), traces.get(2), traces.get(3));

    task.detach(traces.get(3));
    task.detach(traces.get(0));
    assertThat(task.fragmentList()).containsExactly(traces.get(2));
    assertThat(task.callCount()).isEqualTo(3);

    task.detach(traces.get(2));
    assertThat(task.isEmpty()).isTrue();
    assertThat(task.calls()).isEmpty();
    assertThat(task.callCount()).isZero();
  }

  @Test
  void detach_aBoundTrace_unbindsTheTask() {
    Fragment named = fragment(1, feature("chat"));
    task.attach(named);
    task.attach(fragment(2, session("s")));
    task.detach(named);

    assertThat(task.binding()).isEqualTo(session("s"));
    assertThat(task.binding()).as("asked again").isEqualTo(session("s"));
  }

  @Test
  void binds_aTraceToMore_bindsTheTask() {
    Fragment trace = fragment(1, Binding.NONE);
    task.attach(trace);
    assertThat(task.binding()).isEqualTo(Binding.NONE);
    trace.bind(feature("chat"));
    task.binds(trace);

    assertThat(task.binding()).isEqualTo(feature("chat"));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "15, 1", "16, 2", "31, 2", "32, 3"})
  void weight_isOneAndOneMoreForSixteenFacts(int facts, int weight) {
    task.attach(calls(1, facts / 2));
    task.attach(calls(2, facts - facts / 2));

    assertThat(task.weight()).isEqualTo(weight);
  }

  @Test
  void weight_growsWithWhatItsTracesLearn() {
    Fragment trace = calls(1, 14);
    task.attach(trace);
    learn(trace, signalled(1, thumbsUp()));
    assertThat(task.weight()).isEqualTo(1);
    learn(trace, call(1, 15).fact());

    assertThat(task.weight()).isEqualTo(2);
    assertThat(task.callCount()).isEqualTo(15);
  }

  @Test
  void publishNew_isEachCallOnce() {
    Fragment one = calls(1, 2);
    Fragment other = calls(2, 1);
    assertThat(Publishing.added(task)).isEmpty();
    task.attach(one);
    task.attach(other);
    assertThat(Publishing.added(task)).hasSize(3);
    assertThat(Publishing.added(task)).isEmpty();

    learn(one, call(1, 6).fact());
    assertThat(Publishing.added(task)).containsExactly(call(1, 6).build());

    learn(one, call(1, 7).fact());
    learn(one, call(1, 8).fact());
    learn(one, call(1, 8).fact());
    learn(other, signalled(2, thumbsUp()));

    assertThat(Publishing.added(task))
        .containsExactlyInAnyOrder(call(1, 7).build(), call(1, 8).build());
    assertThat(Publishing.added(task)).isEmpty();
  }

  @Test
  void publishNew_ofATraceThatLeft_isUpToItsNewTask() {
    Fragment moving = calls(1, 1);
    task.attach(moving);
    task.attach(calls(2, 1));
    learn(moving, call(1, 2).fact());
    task.detach(moving);
    var rightful = new Task(sessionTask("t"));
    rightful.attach(moving);

    assertThat(Publishing.added(task)).containsExactly(call(2, 1).build());
    assertThat(Publishing.added(rightful)).hasSize(2);
    assertThat(Publishing.added(task)).isEmpty();
  }

  @Test
  void attach_aTraceOfWhichAllIsTold_tellsNothingAgain() {
    Fragment told = calls(1, 2);
    task.attach(told);
    assertThat(Publishing.added(task)).hasSize(2);
    task.detach(told);
    task.attach(told);

    assertThat(Publishing.added(task)).isEmpty();
  }

  @Test
  void takeRunaway_ofARunaway_isNewsOnce() {
    assertThat(task.takeRunaway()).isFalse();
    task.runsAway(true);

    assertThat(task.isRunaway()).isTrue();
    assertThat(task.takeRunaway()).isTrue();
    assertThat(task.takeRunaway()).isFalse();

    task.runsAway(false);
    assertThat(task.isRunaway()).isFalse();
    task.runsAway(true);
    assertThat(task.takeRunaway()).isFalse();
  }

  @Test
  void waypoints_areThoseOfItsTraces() {
    Fragment trace = fragment(1, Binding.NONE);
    trace.pass(Ids.span(2), new Waypoint(Ids.span(1), true));
    task.attach(trace);

    assertThat(task.waypoints().at(Ids.trace(1), Ids.span(2)))
        .isEqualTo(new Waypoint(Ids.span(1), true));
  }
}
