package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;

/**
 * A call with its cost.
 *
 * @param call what was called
 * @param cost what it cost
 * @param modelName the catalogue's own name of the model, so that aliases are one; the reported
 *     name when the catalogue does not know it
 */
public record PricedCall(LlmCall call, Cost cost, String modelName) {
  /** Checks that nothing is null. */
  public PricedCall {
    requireNonNull(call, "call");
    requireNonNull(cost, "cost");
    requireNonNull(modelName, "modelName");
  }
}
