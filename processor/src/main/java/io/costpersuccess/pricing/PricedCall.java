package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Usage;

/**
 * A call with its cost.
 *
 * @param call what was called
 * @param cost what it cost
 * @param modelName the catalogue's own name of the model, so that aliases are one; the reported
 *     name when the catalogue does not know it
 */
public record PricedCall(LlmCall call, Cost cost, String modelName) {
  /** The same call with the part of its usage that is its own, when it was told with another's. */
  public PricedCall less(Usage others) {
    return new PricedCall(call.less(others), cost.less(others), modelName);
  }

  /** Checks that nothing is null. */
  public PricedCall {
    requireNonNull(call, "call");
    requireNonNull(cost, "cost");
    requireNonNull(modelName, "modelName");
  }
}
