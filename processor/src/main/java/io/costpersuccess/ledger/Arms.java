package io.costpersuccess.ledger;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.pricing.PricedCall;
import java.util.List;
import java.util.stream.Collectors;

/** Names of what is compared: experiment variants, else models in order of first use. */
final class Arms {
  private static final String THEN = "→";

  /** A cascade longer than this is a loop over models, and no name for anything. */
  private static final int LONGEST_CASCADE = 6;

  private Arms() {}

  /** The arm of a task with these calls, which come ordered by start. */
  static String of(Binding binding, List<SettledCall> calls) {
    if (binding.variant() != null) {
      return binding.variant().value();
    }
    List<PricedCall> counted =
        calls.stream().filter(SettledCall::isWork).map(SettledCall::priced).toList();
    List<PricedCall> answering = counted.stream().filter(priced -> answers(priced.call())).toList();
    return cascade(answering.isEmpty() ? counted : answering);
  }

  /** Embeddings and rerankings serve every arm alike, so they name one only for want of others. */
  private static boolean answers(LlmCall call) {
    return call.operation() != Operation.EMBEDDING && call.operation() != Operation.RERANK;
  }

  private static String cascade(List<PricedCall> calls) {
    return calls.stream()
        .map(PricedCall::modelName)
        .distinct()
        .limit(LONGEST_CASCADE)
        .collect(Collectors.joining(THEN));
  }
}
