package io.costpersuccess.ledger;

import static java.util.Comparator.comparing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.pricing.PricedCall;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which try each call was, and which tries a later one superseded.
 *
 * <p>A call is another attempt at what the call before it with the same parent and operation tried,
 * on whatever model, when that had ended and nothing had come of it when this one began: it failed,
 * its answer was of no use by its own telemetry, or had been rejected. A call stands where any of
 * its reports stands, so that each attempt may have a wrapper of its own. Where the telemetry
 * numbers the tries, the numbers say first whether one follows the other.
 */
final class Attempts {
  private static final Comparator<Try> LATEST =
      comparing(Try::start).thenComparing(one -> one.call().span().spanId());

  private final Map<SpanRef, Integer> numbers = new HashMap<>();
  private final Set<SpanRef> superseded = new HashSet<>();

  /**
   * The attempts among the calls of a task.
   *
   * @param counted the calls that are counted, and no residuals
   * @param paidOnce the other reports of each
   * @param ancestry what stands above them
   * @param rejections the answers that were judged
   */
  Attempts(List<PricedCall> counted, PaidOnce paidOnce, Ancestry ancestry, Rejections rejections) {
    var last = new HashMap<Try.Place, Try>();
    counted.stream()
        .map(priced -> new Try(priced, paidOnce.others(priced), ancestry.isJudging(priced)))
        .sorted(LATEST)
        .forEach(one -> follow(one, last, rejections));
  }

  private void follow(Try one, Map<Try.Place, Try> last, Rejections rejections) {
    Try before =
        one.places().stream().map(last::get).filter(Objects::nonNull).max(LATEST).orElse(null);
    boolean retries = before != null && isRetried(before, one, rejections);
    if (retries) {
      superseded.add(Objects.requireNonNull(before).call().span());
    }
    numbers.put(one.call().span(), number(one, retries ? before : null));
    one.places().forEach(place -> last.put(place, one));
  }

  /** The try this call was, from 1. */
  int number(LlmCall call) {
    return numbers.getOrDefault(call.span(), 1);
  }

  /** Whether a later attempt replaced this call. */
  boolean isSuperseded(LlmCall call) {
    return superseded.contains(call.span());
  }

  private int number(Try one, @Nullable Try before) {
    if (one.number() > 0) {
      return one.number();
    }
    return before == null ? 1 : number(before.call()) + 1;
  }

  private static boolean isRetried(Try before, Try one, Rejections rejections) {
    if (before.end().isAfter(one.start())) {
      return false;
    }
    int number = one.number();
    int earlier = before.number();
    boolean isNext = earlier > 0 && number == earlier + 1;
    boolean startsAnew = number > 0 && number <= Math.max(earlier, 1);
    return isNext || (!startsAnew && before.isVain(one.start(), rejections));
  }
}
