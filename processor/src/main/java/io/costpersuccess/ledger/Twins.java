package io.costpersuccess.ledger;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.PricedCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    var byScope = new TreeMap<String, List<PricedCall>>();
    reports.forEach(
        priced -> byScope.computeIfAbsent(scope(priced), s -> new ArrayList<>()).add(priced));
    List<PricedCall> kept = List.of();
    for (List<PricedCall> scope : bestFirst(byScope.values())) {
      kept = new Pairs(scope, kept).all();
    }
  }

  private static List<List<PricedCall>> bestFirst(Collection<List<PricedCall>> scopes) {
    return scopes.stream().sorted(comparing(Twins::best, Evidence.BEST_FIRST)).toList();
  }

  private static PricedCall best(List<PricedCall> scope) {
    return scope.stream().min(Evidence.BEST_FIRST).orElseThrow();
  }

  private boolean mayBeTwins(PricedCall one, PricedCall other) {
    return Collections.disjoint(scopes(one), scopes(other))
        && SameModel.in(one, other)
        && !ancestry.isAbove(one, other)
        && !ancestry.isAbove(other, one);
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

  /** The reports of one scope, and those of the scopes before that are kept. */
  private final class Pairs {
    private final List<PricedCall> scope;
    private final List<PricedCall> kept;
    private final Map<SpanRef, PricedCall> better = new HashMap<>();

    /** Equal counts prove more than missing ones, and a time within the other more than overlap. */
    Pairs(List<PricedCall> scope, List<PricedCall> kept) {
      this.scope = scope;
      this.kept = kept;
      if (!kept.isEmpty()) {
        Map<Likeness.Counts, List<PricedCall>> equals = byCounts(kept);
        byCounts(scope).forEach((counts, list) -> matchEqual(list, equals.get(counts)));
        matchWithin(silent(scope), silent(kept), Likeness::lackCounts);
        matchWithin(silent(scope), open(kept), Likeness::lacksCounts);
        matchWithin(open(scope), silent(kept), Likeness::lacksCounts);
      }
    }

    /** The reports that are kept of both, ordered by start. */
    List<PricedCall> all() {
      return Stream.concat(kept.stream(), scope.stream())
          .map(priced -> better.getOrDefault(priced.call().span(), priced))
          .collect(toMap(priced -> priced.call().span(), priced -> priced, (a, b) -> a))
          .values()
          .stream()
          .sorted(Settlement.BY_TIME)
          .toList();
    }

    private Map<Likeness.Counts, List<PricedCall>> byCounts(List<PricedCall> reports) {
      return reports.stream()
          .filter(priced -> !priced.call().usage().usage().isEmpty())
          .collect(groupingBy(Likeness.Counts::of, LinkedHashMap::new, toList()));
    }

    private void matchEqual(List<PricedCall> list, @Nullable List<PricedCall> others) {
      if (others != null) {
        matchWithin(list, others, (one, other) -> true);
        Siblings.match(open(list), open(others), rule((one, other) -> true), this::pair);
      }
    }

    private void matchWithin(
        List<PricedCall> list, List<PricedCall> others, BiPredicate<PricedCall, PricedCall> alike) {
      Enclosure.match(open(list), open(others), rule(alike), this::pair);
      Enclosure.match(open(others), open(list), rule(alike), (other, one) -> pair(one, other));
    }

    private BiPredicate<PricedCall, PricedCall> rule(BiPredicate<PricedCall, PricedCall> alike) {
      return (one, other) -> alike.test(one, other) && mayBeTwins(one, other);
    }

    private List<PricedCall> open(List<PricedCall> reports) {
      return reports.stream().filter(one -> !better.containsKey(one.call().span())).toList();
    }

    private List<PricedCall> silent(List<PricedCall> reports) {
      return open(reports).stream().filter(one -> !Evidence.isKnown(one)).toList();
    }

    private void pair(PricedCall one, PricedCall other) {
      Set<String> both = new HashSet<>(scopes(one));
      both.addAll(scopes(other));
      boolean isOther = Evidence.BEST_FIRST.compare(other, one) <= 0;
      PricedCall best = isOther ? other : one;
      payers.fold(isOther ? one : other, best, NotCounted.DUPLICATE);
      for (PricedCall each : List.of(one, other)) {
        better.put(each.call().span(), best);
        scopes.put(each.call().span(), both);
      }
    }
  }
}
