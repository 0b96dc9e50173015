package io.costpersuccess.ledger;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.PricedCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rule that each real call is paid once, although several spans may report it: by nesting, by
 * response ids, by likeness, then by sums. Which report pays does not depend on the order in which
 * they came.
 *
 * @see Nesting
 * @see Twins
 * @see RollUps
 */
final class PaidOnce {
  private final Payers payers = new Payers();
  private final RollUps rollUps;
  private final Map<SpanRef, List<PricedCall>> folded;

  /** The rule for the calls of one task, which come ordered by start. */
  PaidOnce(List<PricedCall> calls, Ancestry ancestry) {
    new Nesting(ancestry, payers).fold(calls);
    foldRepeatedResponses(payers.of(calls));
    new Twins(ancestry, payers).fold(payers.of(calls));
    this.rollUps = new RollUps(calls, ancestry, payers);
    this.folded = payers.folded();
  }

  /** Why a call is not counted; null when it is. */
  @Nullable NotCounted reason(PricedCall priced) {
    return payers.reason(priced);
  }

  /** Whether a call is what a roll-up tells beyond the calls that are seen. */
  boolean isResidual(PricedCall priced) {
    return rollUps.residual(priced) != null;
  }

  /** A call with the part of what it told that is paid here. */
  PricedCall part(PricedCall priced) {
    PricedCall residual = rollUps.residual(priced);
    return residual == null ? priced : residual;
  }

  /** The other reports of a counted call, in no order. */
  List<PricedCall> others(PricedCall priced) {
    return folded.getOrDefault(priced.call().span(), List.of());
  }

  private void foldRepeatedResponses(List<PricedCall> calls) {
    var best = new HashMap<String, PricedCall>();
    for (PricedCall priced : calls) {
      String response = response(priced);
      if (response != null) {
        best.merge(response, priced, PaidOnce::better);
      }
    }
    for (PricedCall priced : calls) {
      PricedCall kept = best.get(response(priced));
      if (kept != null) {
        payers.fold(priced, kept, NotCounted.DUPLICATE);
      }
    }
  }

  private static PricedCall better(PricedCall one, PricedCall other) {
    return Evidence.BEST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** The same id from two models is two responses. */
  private static @Nullable String response(PricedCall priced) {
    String id = priced.call().responseId();
    return id == null ? null : id + '|' + SameModel.stem(priced);
  }
}
