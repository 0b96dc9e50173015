package io.costpersuccess.task;

import io.costpersuccess.call.Ranked;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fragments that tell of the same responses: an application's trace, the trace that a gateway made
 * of the same calls, and what was said about a response. Those that name no task themselves go
 * where the head goes.
 */
final class Kin {
  /** A trace before a response, a named one before one without name, the stronger name first. */
  private static final Comparator<Fragment> HEAD_FIRST =
      Comparator.comparing((Fragment fragment) -> !fragment.isTrace())
          .thenComparing(
              fragment -> fragment.binding().task(),
              Comparator.nullsLast(Comparator.<Ranked>naturalOrder()))
          .thenComparing(Fragment::key);

  private final Set<Fragment> members = new HashSet<>();
  private Fragment head;

  private Kin(Fragment head) {
    this.head = head;
  }

  /** Makes two fragments kin; answers those that may have to go elsewhere now. */
  static Collection<Fragment> join(Fragment one, Fragment other) {
    Kin family = of(one);
    Kin inLaws = of(other);
    if (family == inLaws) {
      return Set.of();
    }
    return HEAD_FIRST.compare(family.head, inLaws.head) <= 0
        ? family.take(inLaws)
        : inLaws.take(family);
  }

  private static Kin of(Fragment fragment) {
    Kin known = fragment.kin();
    if (known != null) {
      return known;
    }
    var alone = new Kin(fragment);
    alone.members.add(fragment);
    fragment.joins(alone);
    return alone;
  }

  private Collection<Fragment> take(Kin others) {
    others.members.forEach(member -> member.joins(this));
    members.addAll(others.members);
    return others.members;
  }

  /** The fragment that the others follow. */
  Fragment head() {
    return head;
  }

  /** Notes that a member was bound to more; answers those that may have to go elsewhere now. */
  Collection<Fragment> bound(Fragment member) {
    if (HEAD_FIRST.compare(member, head) < 0) {
      head = member;
    }
    return head == member ? members : Set.of(member);
  }

  /** The first of those who tell of a response; null when nobody does. */
  @Nullable Fragment teller(long response) {
    return members.stream()
        .filter(member -> member.responses().contains(response))
        .min(HEAD_FIRST)
        .orElse(null);
  }

  /** Lets a fragment go. */
  void leave(Fragment member) {
    members.remove(member);
    member.joins(null);
    if (head == member) {
      head = members.stream().min(HEAD_FIRST).orElse(member);
    }
  }
}
