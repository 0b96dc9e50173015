package io.costpersuccess.ledger;

import static java.util.Comparator.comparing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.PricedCall;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule that each real call is paid once, although several spans may report it.
 *
 * <p>A call is covered when a call beneath it in the trace carries usage. Of several calls with one
 * response id the best reported is kept.
 */
final class PaidOnce {
  /** A report with a cost beats one without, then the one that says most, then the first. */
  private static final Comparator<PricedCall> BEST_FIRST =
      comparing((PricedCall priced) -> priced.cost().usd() == null)
          .thenComparing(priced -> priced.call().usage().usage(), Comparator.reverseOrder())
          .thenComparing(priced -> priced.call().start())
          .thenComparing(priced -> priced.call().span().spanId());

  /** Where the spans between the calls stand. */
  interface Links {
    /** The parent of a span that is no call; null when it has none or was not seen. */
    @Nullable String parentOf(String traceId, String spanId);
  }

  private final Links links;
  private final Map<String, PricedCall> bySpan = new HashMap<>();
  private final Map<String, PricedCall> bestByResponse = new HashMap<>();
  private final Set<String> covered = new HashSet<>();

  /** The rule for the calls of one task. */
  PaidOnce(List<PricedCall> calls, Links links) {
    this.links = links;
    calls.forEach(priced -> bySpan.put(id(priced.call().span()), priced));
    calls.forEach(this::coverAncestors);
    calls.forEach(this::enterResponse);
  }

  /** Why a call is not counted; null when it is. */
  @Nullable NotCounted reason(PricedCall priced) {
    if (covered.contains(id(priced.call().span()))) {
      return NotCounted.COVERED_BY_CHILD;
    }
    String response = response(priced.call());
    PricedCall best = response == null ? null : bestByResponse.get(response);
    boolean isBest = best == null || best.call().span().equals(priced.call().span());
    return isBest ? null : NotCounted.DUPLICATE;
  }

  /** Climbs through spans that are no calls as well; ends in a circle, and where others climbed. */
  private void coverAncestors(PricedCall priced) {
    SpanRef span = priced.call().span();
    var climbed = new HashSet<>(Set.of(span.spanId()));
    String parent = priced.call().usage().isUsable() ? span.parentSpanId() : null;
    while (parent != null && climbed.add(parent)) {
      PricedCall above = bySpan.get(span.traceId() + parent);
      if (above != null && !covered.add(span.traceId() + parent)) {
        return;
      }
      parent =
          above == null
              ? links.parentOf(span.traceId(), parent)
              : above.call().span().parentSpanId();
    }
  }

  private void enterResponse(PricedCall priced) {
    String response = response(priced.call());
    if (response != null && !covered.contains(id(priced.call().span()))) {
      bestByResponse.merge(response, priced, PaidOnce::better);
    }
  }

  private static PricedCall better(PricedCall one, PricedCall other) {
    return BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** The same id from two models is two responses. */
  private static @Nullable String response(LlmCall call) {
    return call.responseId() == null ? null : call.responseId() + '|' + call.model().name();
  }

  private static String id(SpanRef span) {
    return span.traceId() + span.spanId();
  }
}
