package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.bound;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.thumbsUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.TaskKey;
import io.costpersuccess.span.Ids;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class FragmentsTest {
  private static final String RESPONSE = "chatcmpl-0123456789";
  private static final Origin ABOUT_RESPONSE = new Origin.Named(TaskKey.ofResponse(RESPONSE));
  private static final Origin SESSION = new Origin.Named(TaskKey.ofApplication("", "s"));
  private static final Fact SIGNAL = signalled(RESPONSE, thumbsUp());

  private final FragmentFold content = new FragmentFold(CallBuilder::priced);
  private final Fragments fragments = new Fragments();

  private static Origin trace(int number) {
    return Origin.ofTrace(Ids.trace(number));
  }

  private Collection<Fragment> enter(Fact fact, Fragment fragment) {
    PackedFact packed = content.pack(fact);
    content.fold(packed, fragment);
    return fragments.enter(packed.response(), fragment);
  }

  /** A trace in which this call was told. */
  private Fragment told(int trace, CallBuilder call) {
    Fragment fragment = fragments.begin(trace(trace));
    assertThat(enter(call.fact(), fragment)).isEmpty();
    return fragment;
  }

  @Test
  void find_eachKindOfOrigin_isWhatWasBegun() {
    Fragment trace = fragments.begin(trace(1));
    Fragment response = fragments.begin(ABOUT_RESPONSE);
    Fragment session = fragments.begin(SESSION);

    assertThat(fragments.find(trace(1))).isSameAs(trace);
    assertThat(fragments.find(ABOUT_RESPONSE)).isSameAs(response);
    assertThat(fragments.find(SESSION)).isSameAs(session);
    assertThat(fragments.find(trace(2))).isNull();
    assertThat(fragments.find(new Origin.Named(TaskKey.ofApplication("", "t")))).isNull();
    assertThat(fragments.size()).isEqualTo(3);
    assertThat(trace.origin()).isEqualTo(trace(1));
  }

  @Test
  void enter_whatTellsOfNoResponse_makesNoKin() {
    Fragment one = fragments.begin(trace(1));
    Fragment other = fragments.begin(trace(2));

    assertThat(enter(call(1, 1).fact(), one)).isEmpty();
    assertThat(enter(call(2, 1).fact(), other)).isEmpty();
    assertThat(enter(bound(2, session("s")), other)).isEmpty();
    assertThat(one.kin()).isNull();
    assertThat(other.kin()).isNull();
  }

  @Test
  void enter_aResponseIdTooShortToBeOne_makesNoKin() {
    told(1, call(1, 1).response("chatcmpl-123"));
    told(2, call(2, 1).response("chatcmpl-123"));

    assertThat(fragments.size()).isEqualTo(2);
  }

  @Test
  void enter_aResponseThatIsKnownElsewhere_makesKin() {
    Fragment one = told(1, call(1, 1).response(RESPONSE));
    Fragment other = fragments.begin(trace(2));

    assertThat(enter(call(2, 7).response(RESPONSE).fact(), other)).containsExactly(other);
    assertThat(other.head()).isSameAs(one);
    assertThat(fragments.size()).isEqualTo(3);
  }

  @Test
  void enter_aSignalAboutAResponse_makesItKinOfTheCall() {
    Fragment call = told(1, call(1, 1).response(RESPONSE));
    Fragment signal = fragments.begin(ABOUT_RESPONSE);

    assertThat(enter(SIGNAL, signal)).containsExactly(signal);
    assertThat(signal.head()).isSameAs(call);
  }

  @Test
  void enter_aResponseOnceMoreInItsFragment_movesNobody() {
    Fragment one = told(1, call(1, 1).response(RESPONSE));

    assertThat(enter(call(1, 2).response(RESPONSE).fact(), one)).isEmpty();
    assertThat(one.kin()).isNull();
  }

  @Test
  void remove_aFragment_leavesNothingOfIt() {
    Fragment trace = told(1, call(1, 1).response(RESPONSE));
    Fact otherWord = call(1, 1).response("chatcmpl-9876543210").fact();
    enter(otherWord, trace);
    Fragment signal = fragments.begin(ABOUT_RESPONSE);
    enter(SIGNAL, signal);
    Fragment session = fragments.begin(SESSION);
    assertThat(fragments.size()).isEqualTo(5);

    fragments.remove(trace);
    fragments.remove(signal);
    fragments.remove(session);

    assertThat(fragments.size()).isZero();
    assertThat(fragments.find(trace(1))).isNull();
    assertThat(signal.head()).isSameAs(signal);
  }

  @Test
  void remove_theSignalThatCameFirst_forgetsItsResponse() {
    Fragment signal = fragments.begin(ABOUT_RESPONSE);
    enter(SIGNAL, signal);

    fragments.remove(signal);

    assertThat(fragments.size()).isZero();
    told(1, call(1, 1).response(RESPONSE));
  }

  @Test
  void remove_theOneThatToldOfAResponseFirst_leavesItToItsKin() {
    Fragment first = told(1, call(1, 1).response(RESPONSE));
    Fragment second = fragments.begin(trace(2));
    enter(call(2, 1).response(RESPONSE).fact(), second);

    fragments.remove(first);

    Fragment third = fragments.begin(trace(3));
    assertThat(enter(call(3, 1).response(RESPONSE).fact(), third)).containsExactly(third);
    assertThat(third.head()).isSameAs(second);
    fragments.remove(second);
    fragments.remove(third);
    assertThat(fragments.size()).isZero();
  }

  @Test
  void remove_aFragment_leavesOthersOfTheSameResponse() {
    Fragment first = told(1, call(1, 1).response(RESPONSE));
    Fact again = call(2, 1).response(RESPONSE).fact();
    Fragment second = fragments.begin(trace(2));
    enter(again, second);

    fragments.remove(second);

    assertThat(fragments.find(trace(1))).isSameAs(first);
    assertThat(first.kin()).isNotNull();
    Fragment third = fragments.begin(trace(3));
    assertThat(enter(call(3, 1).response(RESPONSE).fact(), third)).containsExactly(third);
    assertThat(third.head()).isSameAs(first);
  }
}
