package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.call.Usage;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.PricedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one call that two instrumentations watched without knowing of each other: of one
 * trace, operation and model, with equal counts, or one of them with none, and one within the time
 * of the other. A call has no two reports of one scope side by side, so that two equal calls made
 * at once stay two.
 */
final class Twins {
  private final Ancestry ancestry;
  private final Payers payers;

  /** The scopes that tell of a call, by the span of the report that pays. */
  private final Map<SpanRef, Set<String>> scopes = new HashMap<>();

  /** The rule by what stands above what; no call is its own wrapper's twin. */
  Twins(Ancestry ancestry, Payers payers) {
    this.ancestry = ancestry;
    this.payers = payers;
  }

  /** Folds the worse report of each two into the better one; the reports come ordered by start. */
  void fold(List<PricedCall> reports) {
    if (reports.stream().map(Twins::scope).distinct().count() > 1) {
      Map<SpanRef, List<PricedCall>> folded = payers.folded();
      reports.forEach(
          priced -> scopes(priced, folded.getOrDefault(priced.call().span(), List.of())));
      reports.stream()
          .collect(groupingBy(priced -> Place.of(priced, ancestry.isJudging(priced))))
          .values()
          .forEach(this::foldAlike);
    }
  }

  private void scopes(PricedCall priced, List<PricedCall> others) {
    var all = new HashSet<String>();
    Stream.concat(Stream.of(priced), others.stream()).map(Twins::scope).forEach(all::add);
    scopes.put(priced.call().span(), all);
  }

  private Set<String> scopes(PricedCall priced) {
    return requireNonNull(scopes.get(priced.call().span()), "a report has a scope");
  }

  /** Adds one scope after the other to the reports that are left, the best informed first. */
  private void foldAlike(List<PricedCall> reports) {
    var scopes = new TreeMap<String, List<PricedCall>>();
    reports.forEach(
        priced -> scopes.computeIfAbsent(scope(priced), s -> new ArrayList<>()).add(priced));
    var kept = new ArrayList<PricedCall>();
    scopes.values().stream()
        .sorted(Comparator.comparing(Twins::best, Evidence.BEST_FIRST))
        .forEach(scope -> add(scope, kept));
  }

  private static PricedCall best(List<PricedCall> scope) {
    return scope.stream().min(Evidence.BEST_FIRST).orElseThrow();
  }

  /**
   * Equal counts prove more than missing ones, and a time within the other more than an overlap.
   */
  private void add(List<PricedCall> scope, List<PricedCall> kept) {
    var pairs = new Pairs(scope, kept);
    matchWithin(pairs, Twins::haveEqualCounts);
    pairs.match((one, other) -> areSiblings(one, other) && haveEqualCounts(one, other));
    matchWithin(pairs, Twins::lackCounts);
    matchWithin(pairs, Twins::lacksCounts);
    kept.addAll(pairs.left());
  }

  private static void matchWithin(Pairs pairs, BiPredicate<PricedCall, PricedCall> alike) {
    pairs.match((one, other) -> within(one, other) && alike.test(one, other));
    pairs.match((one, other) -> within(other, one) && alike.test(one, other));
  }

  private boolean mayBeTwins(PricedCall one, PricedCall other) {
    return Collections.disjoint(scopes(one), scopes(other))
        && SameModel.in(one, other)
        && !ancestry.isAbove(one, other)
        && !ancestry.isAbove(other, one);
  }

  private static boolean haveEqualCounts(PricedCall one, PricedCall other) {
    Usage a = one.call().usage().usage();
    Usage b = other.call().usage().usage();
    return !a.isEmpty()
        && a.inputTokens() == b.inputTokens()
        && a.tokens() == b.tokens()
        && (a.tokens() > 0 || a.equals(b));
  }

  /** Neither has counts, and they came to the same end. */
  private static boolean lackCounts(PricedCall one, PricedCall other) {
    return areNamed(one, other)
        && !Evidence.isKnown(one)
        && !Evidence.isKnown(other)
        && one.call().attempt().failed() == other.call().attempt().failed();
  }

  /** One has no counts; if it failed, the other's call was over by then. */
  private static boolean lacksCounts(PricedCall one, PricedCall other) {
    boolean knows = Evidence.isKnown(other);
    PricedCall silent = knows ? one : other;
    PricedCall known = knows ? other : one;
    return areNamed(one, other)
        && Evidence.isKnown(known)
        && !Evidence.isKnown(silent)
        && (!silent.call().attempt().failed() || within(known, silent));
  }

  /** Without counts a name is the least that two reports have in common. */
  private static boolean areNamed(PricedCall one, PricedCall other) {
    return one.call().model().name() != null && other.call().model().name() != null;
  }

  private static boolean within(PricedCall inner, PricedCall outer) {
    return !inner.call().start().isBefore(outer.call().start())
        && !inner.call().end().isAfter(outer.call().end());
  }

  private static boolean areSiblings(PricedCall one, PricedCall other) {
    LlmCall a = one.call();
    LlmCall b = other.call();
    return Objects.equals(a.span().parentSpanId(), b.span().parentSpanId())
        && a.start().isBefore(b.end())
        && b.start().isBefore(a.end());
  }

  private static String scope(PricedCall priced) {
    return priced.call().reporter().scope();
  }

  private record Place(String traceId, Operation operation, boolean judging) {
    static Place of(PricedCall priced, boolean judging) {
      LlmCall call = priced.call();
      return new Place(call.span().traceId(), call.operation(), judging);
    }
  }

  /** The reports of one scope that have no twin among those that are kept. */
  private final class Pairs {
    private final List<PricedCall> left;
    private final List<PricedCall> free;
    private final List<PricedCall> kept;

    Pairs(List<PricedCall> scope, List<PricedCall> kept) {
      this.left = new ArrayList<>(scope);
      this.kept = kept;
      this.free = new ArrayList<>(kept);
    }

    /**
     * Pairs each report with that one of the kept which ends first. Of intervals ordered by start
     * this leaves the fewest without a counterpart.
     */
    void match(BiPredicate<PricedCall, PricedCall> rule) {
      for (PricedCall one : List.copyOf(left)) {
        PricedCall twin = firstToEnd(one, rule);
        if (twin != null) {
          left.remove(one);
          free.remove(twin);
          fold(one, twin);
        }
      }
    }

    List<PricedCall> left() {
      return left;
    }

    private @Nullable PricedCall firstToEnd(
        PricedCall one, BiPredicate<PricedCall, PricedCall> rule) {
      return free.stream()
          .filter(other -> rule.test(one, other) && mayBeTwins(one, other))
          .min(Comparator.comparing(other -> other.call().end()))
          .orElse(null);
    }

    private void fold(PricedCall one, PricedCall twin) {
      scopes(one).addAll(scopes(twin));
      scopes(twin).addAll(scopes(one));
      if (Evidence.BEST_FIRST.compare(twin, one) <= 0) {
        payers.fold(one, twin, NotCounted.DUPLICATE);
      } else {
        payers.fold(twin, one, NotCounted.DUPLICATE);
        kept.set(kept.indexOf(twin), one);
      }
    }
  }
}
