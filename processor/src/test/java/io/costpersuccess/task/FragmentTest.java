package io.costpersuccess.task;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.feature;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Facts.thumbsDown;
import static io.costpersuccess.task.Facts.thumbsUp;
import static io.costpersuccess.task.Facts.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.span.Ids;
import org.junit.jupiter.api.Test;

class FragmentTest {
  private static final TaskKey RESPONSE = TaskKey.ofResponse("chatcmpl-0123456789");

  private final SharedTerms shared = new SharedTerms();
  private final Fragment fragment = new Fragment(Origin.ofTrace(Ids.trace(1)));

  private void add(CallBuilder call) {
    PricedCall priced = call.build();
    fragment
        .callSet()
        .add(SpanIds.parse(priced.call().span().spanId()), CompactCall.of(priced, shared));
  }

  @Test
  void fragment_ofNothing_isEmpty() {
    assertThat(fragment.size()).isZero();
    assertThat(fragment.callCount()).isZero();
    assertThat(fragment.calls()).isEmpty();
    assertThat(fragment.signals()).isEmpty();
    assertThat(Publishing.added(fragment)).isEmpty();
    assertThat(fragment.hasUnpublished()).isFalse();
    assertThat(fragment.waypoint(Ids.span(1))).isNull();
    assertThat(fragment.responses()).isEmpty();
    assertThat(fragment.times()).isEqualTo(TimeSpan.NONE);
    assertThat(fragment.binding()).isEqualTo(Binding.NONE);
    assertThat(fragment.head()).isSameAs(fragment);
  }

  @Test
  void bind_toMore_isNewsOnce() {
    assertThat(fragment.bind(Binding.NONE)).isFalse();
    assertThat(fragment.bind(session("s"))).isTrue();
    assertThat(fragment.bind(session("s"))).isFalse();
    assertThat(fragment.bind(feature("chat"))).isTrue();
    assertThat(fragment.bind(session("t"))).as("a weaker name").isFalse();

    assertThat(fragment.binding()).isEqualTo(session("s").and(feature("chat")));
  }

  @Test
  void isOther_ofABinding_isSoUnlessItWasToldLast() {
    assertThat(fragment.isOther(Fingerprint.NONE)).isFalse();
    assertThat(fragment.isOther(1)).isTrue();
    assertThat(fragment.isOther(1)).isFalse();
    assertThat(fragment.isOther(2)).isTrue();
    assertThat(fragment.isOther(1)).isTrue();
  }

  @Test
  void add_twoReportsOfOneSignal_keepsTheLaterInAnyOrder() {
    Signal late = ticketAt(60);
    fragment.add(ticket("t1"));
    fragment.add(late);
    fragment.add(ticketAt(30));
    fragment.add(thumbsUp());
    fragment.add(thumbsDown());

    assertThat(fragment.signals()).containsExactlyInAnyOrder(late, thumbsUp(), thumbsDown());
  }

  private static Signal ticketAt(long seconds) {
    return new Signal(
        "t1",
        "ticket_created",
        SignalKind.ESCALATION,
        Effect.ESCALATED,
        START.plusSeconds(seconds),
        null);
  }

  @Test
  void pass_aSpanToldTwice_isBothInOne() {
    fragment.pass(Ids.span(3), new Waypoint(Ids.span(2), true));
    fragment.pass(Ids.span(3), new Waypoint(Ids.span(1), false));
    fragment.pass(Ids.span(4), new Waypoint(null, false));

    assertThat(fragment.waypoint(Ids.span(3))).isEqualTo(new Waypoint(Ids.span(1), true));
    assertThat(fragment.waypoint(Ids.span(4))).isEqualTo(new Waypoint(null, false));
    assertThat(fragment.waypoint(Ids.span(5))).isNull();
  }

  @Test
  void size_countsFourWaypointsAsOneFact() {
    add(call(1, 1));
    add(call(1, 2));
    fragment.add(thumbsUp());
    for (int span = 10; span < 17; span++) {
      fragment.pass(Ids.span(span), new Waypoint(null, false));
    }
    assertThat(fragment.size()).isEqualTo(4);
    fragment.pass(Ids.span(17), new Waypoint(null, false));

    assertThat(fragment.size()).isEqualTo(5);
    assertThat(fragment.callCount()).isEqualTo(2);
  }

  @Test
  void times_reachFromTheFirstToTheLast() {
    long start = EpochNanos.of(START);
    fragment.extend(start);
    assertThat(fragment.times()).isEqualTo(new TimeSpan(START, START));
    fragment.extend(start + 5);
    fragment.extend(start - 7);
    fragment.extend(start + 1);

    assertThat(fragment.times()).isEqualTo(new TimeSpan(START.minusNanos(7), START.plusNanos(5)));
  }

  @Test
  void calls_ofATrace_areInIt() {
    add(call(1, 1));
    add(call(1, 2));

    assertThat(fragment.calls()).containsExactly(call(1, 1).build(), call(1, 2).build());
  }

  @Test
  void publishNew_handsOutOnce() {
    add(call(1, 1));
    assertThat(fragment.hasUnpublished()).isTrue();
    assertThat(Publishing.added(fragment)).containsExactly(call(1, 1).build());
    assertThat(fragment.hasUnpublished()).isFalse();
    add(call(1, 2));

    assertThat(Publishing.added(fragment)).containsExactly(call(1, 2).build());
    assertThat(Publishing.added(fragment)).isEmpty();
  }

  @Test
  void responses_areThoseOfItsCallsAndOfOtherReports() {
    add(call(1, 1).response("chatcmpl-0123456789"));
    fragment.alsoAnswered(Fingerprint.of("chatcmpl-9876543210"));
    fragment.alsoAnswered(Fingerprint.NONE);

    assertThat(fragment.responses())
        .containsExactlyInAnyOrder(
            Fingerprint.of("chatcmpl-0123456789"), Fingerprint.of("chatcmpl-9876543210"));
  }

  @Test
  void responses_ofWhatIsNamedByAResponse_areThatOne() {
    assertThat(new Fragment(new Origin.Named(RESPONSE)).responses())
        .containsExactly(Fingerprint.of(RESPONSE.id()));
  }

  @Test
  void kindOfOrigin_isToldApart() {
    var response = new Fragment(new Origin.Named(RESPONSE));
    var application = new Fragment(new Origin.Named(TaskKey.ofApplication("", "s")));

    assertThat(fragment.isTrace()).isTrue();
    assertThat(fragment.isApplication()).isFalse();
    assertThat(response.isTrace()).isFalse();
    assertThat(response.isApplication()).isFalse();
    assertThat(application.isTrace()).isFalse();
    assertThat(application.isApplication()).isTrue();
    assertThat(application.key()).isEqualTo(TaskKey.ofApplication("", "s"));
  }

  @Test
  void head_ofOneWithKin_isThatOfTheFamily() {
    var lesser = new Fragment(Origin.ofTrace(Ids.trace(0)));
    Kin.join(fragment, lesser);

    assertThat(fragment.head()).isSameAs(lesser);
    assertThat(fragment.kin()).isSameAs(lesser.kin());
  }

  @Test
  void heldBy_aTask_knowsItAndItsPlace() {
    var task = new Task(Tasks.sessionTask("s"));
    fragment.heldBy(task, 3);

    assertThat(fragment.task()).isSameAs(task);
    assertThat(fragment.place()).isEqualTo(3);
  }
}
