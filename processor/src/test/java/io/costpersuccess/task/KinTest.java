package io.costpersuccess.task;

import static io.costpersuccess.task.Facts.session;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.TaskKey;
import io.costpersuccess.span.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KinTest {
  private static final int FAMILIES = 500;

  private static Fragment trace(int number) {
    return trace(number, Binding.NONE);
  }

  private static Fragment trace(int number, Binding binding) {
    return bound(new Fragment(Origin.ofTrace(Ids.trace(number))), binding);
  }

  private static Fragment response(String id, Binding binding) {
    return bound(new Fragment(new Origin.Named(TaskKey.ofResponse(id))), binding);
  }

  private static Fragment bound(Fragment fragment, Binding binding) {
    fragment.bind(binding);
    return fragment;
  }

  private static Binding ranked(int rank, String id) {
    return new Binding(new Ranked(rank, id), null, null, Map.of());
  }

  private static Kin family(Fragment member) {
    return requireNonNull(member.kin());
  }

  /** The first of each pair is the head. */
  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of("the lesser trace", trace(1), trace(2)),
        Arguments.of("the named trace", trace(2, session("s")), trace(1)),
        Arguments.of("the stronger name", trace(2, ranked(0, "z")), trace(1, ranked(1, "a"))),
        Arguments.of("the lesser name", trace(2, ranked(1, "a")), trace(1, ranked(1, "b"))),
        Arguments.of("the lesser of one name", trace(1, session("s")), trace(2, session("s"))),
        Arguments.of("a trace", trace(9), response("0", session("s"))),
        Arguments.of(
            "the named response", response("b", session("s")), response("a", Binding.NONE)),
        Arguments.of(
            "the lesser response", response("a", Binding.NONE), response("b", Binding.NONE)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void join_twoFragments_followTheHeadAndTheOtherMayMove(
      String why, Fragment head, Fragment follower) {
    assertThat(Kin.join(follower, head)).containsExactly(follower);
    assertThat(follower.head()).as(why).isSameAs(head);
    assertThat(head.head()).as(why).isSameAs(head);

    part(head, follower);
    assertThat(Kin.join(head, follower)).containsExactly(follower);
    assertThat(follower.head()).as(why).isSameAs(head);
    part(head, follower);
  }

  private static void part(Fragment head, Fragment follower) {
    Kin family = family(head);
    family.leave(follower);
    family.leave(head);
  }

  @Test
  void join_thoseThatAreKin_movesNobody() {
    Fragment one = trace(1);
    Fragment other = trace(2);
    Kin.join(one, other);

    assertThat(Kin.join(other, one)).isEmpty();
    assertThat(Kin.join(one, one)).isEmpty();
  }

  @Test
  void join_twoFamilies_movesTheOneWithoutTheHead() {
    List<Fragment> low = List.of(trace(1), trace(2));
    List<Fragment> high = List.of(trace(3), trace(4));
    Kin.join(low.get(0), low.get(1));
    Kin.join(high.get(0), high.get(1));

    assertThat(Kin.join(high.get(1), low.get(1))).containsExactlyInAnyOrderElementsOf(high);
    assertThat(high).allSatisfy(one -> assertThat(one.head()).isSameAs(low.get(0)));
  }

  @Test
  void bound_oneThatBecomesTheHead_mayMoveAll() {
    List<Fragment> members = List.of(trace(1), trace(2), trace(3));
    Kin.join(members.get(0), members.get(1));
    Kin.join(members.get(1), members.get(2));
    Fragment named = bound(members.get(2), session("s"));

    assertThat(family(named).bound(named)).containsExactlyInAnyOrderElementsOf(members);
    assertThat(members).allSatisfy(one -> assertThat(one.head()).isSameAs(named));
  }

  @Test
  void bound_theHead_mayMoveAll() {
    Fragment head = trace(1);
    Fragment other = trace(2);
    Kin.join(head, other);
    bound(head, session("s"));

    assertThat(family(head).bound(head)).containsExactlyInAnyOrder(head, other);
  }

  @Test
  void bound_oneThatFollows_mayMoveItself() {
    Fragment head = trace(1, ranked(0, "job"));
    Fragment other = trace(2);
    Kin.join(head, other);
    bound(other, session("s"));

    assertThat(family(head).bound(other)).containsExactly(other);
    assertThat(other.head()).isSameAs(head);
  }

  @Test
  void leave_ofTheHead_makesTheNextOneHead() {
    List<Fragment> members = List.of(trace(1), trace(2), trace(3));
    Kin.join(members.get(2), members.get(0));
    Kin.join(members.get(1), members.get(2));

    family(members.get(0)).leave(members.get(0));

    assertThat(members.get(0).kin()).isNull();
    assertThat(members.get(0).head()).isSameAs(members.get(0));
    assertThat(members.get(1).head()).isSameAs(members.get(1));
    assertThat(members.get(2).head()).isSameAs(members.get(1));
  }

  @Test
  void leave_ofAFollower_leavesTheHead() {
    List<Fragment> members = List.of(trace(1), trace(2), trace(3));
    Kin.join(members.get(2), members.get(0));
    Kin.join(members.get(1), members.get(2));

    family(members.get(1)).leave(members.get(1));
    bound(members.get(0), session("s"));

    assertThat(members.get(1).kin()).isNull();
    assertThat(family(members.get(0)).bound(members.get(0)))
        .containsExactlyInAnyOrder(members.get(0), members.get(2));
  }

  @Test
  void leave_ofTheLast_leavesItAlone() {
    Fragment one = trace(1);
    Fragment other = trace(2);
    Kin.join(one, other);
    Kin family = family(one);

    family.leave(one);
    family.leave(other);

    assertThat(one.head()).isSameAs(one);
    assertThat(other.head()).isSameAs(other);
    assertThat(Kin.join(other, one)).containsExactly(other);
  }

  /**
   * Whatever comes in which order: the head is the same in the end, and each fragment that got
   * another head, or follows one with another name, was in an answer.
   */
  @Test
  void joinAndBound_anyOrder_endTheSameAndTellOfEachMove() {
    for (int seed = 0; seed < FAMILIES; seed++) {
      List<Integer> once = new Story(seed).play(new Random(seed));
      List<Integer> again = new Story(seed).play(new Random(~seed));

      assertThat(again).as("heads of seed %d", seed).isEqualTo(once);
    }
  }

  /** Some fragments, which of them are joined, and what they are bound to. */
  private static final class Story {
    private static final int SIZE = 8;
    private static final int EVENTS = 10;

    private final List<Fragment> fragments = new ArrayList<>();
    private final List<Runnable> events = new ArrayList<>();
    private final Map<Fragment, String> places = new HashMap<>();

    Story(long seed) {
      var random = new Random(seed);
      for (int i = 0; i < SIZE; i++) {
        fragments.add(random.nextInt(4) == 0 ? response("r" + i, Binding.NONE) : trace(i));
      }
      fragments.forEach(fragment -> places.put(fragment, place(fragment)));
      for (int i = 0; i < EVENTS; i++) {
        Fragment one = fragments.get(random.nextInt(SIZE));
        Fragment other = fragments.get(random.nextInt(SIZE));
        Binding binding = ranked(random.nextInt(2), "s" + random.nextInt(3));
        events.add(random.nextInt(3) == 0 ? () -> bind(one, binding) : () -> join(one, other));
      }
    }

    /** For each fragment the number of its head. */
    List<Integer> play(Random order) {
      Collections.shuffle(events, order);
      events.forEach(Runnable::run);
      return fragments.stream().map(one -> fragments.indexOf(one.head())).toList();
    }

    private void join(Fragment one, Fragment other) {
      told(Kin.join(one, other));
    }

    private void bind(Fragment fragment, Binding binding) {
      if (fragment.bind(binding)) {
        Kin kin = fragment.kin();
        told(kin == null ? Set.of(fragment) : kin.bound(fragment));
      }
    }

    private void told(Collection<Fragment> movers) {
      Set<Fragment> told = new HashSet<>(movers);
      for (Fragment fragment : fragments) {
        String now = place(fragment);
        String before = requireNonNull(places.put(fragment, now));
        assertThat(told.contains(fragment) || now.equals(before)).isTrue();
      }
    }

    /** What decides where a fragment belongs. */
    private static String place(Fragment fragment) {
      return fragment.key()
          + " "
          + fragment.binding()
          + fragment.head().key()
          + fragment.head().binding();
    }
  }
}
