package io.costpersuccess.ledger;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Operation;
import io.costpersuccess.pricing.PricedCall;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of what is compared: the experiment variant, else the models in order of first use, and
 * behind a bar the prompts in order of first use, as far as the calls tell them: {@code
 * small→large|triage@3}.
 */
final class Arms {
  private static final char THEN = '→';
  private static final char PROMPTED = '|';
  private static final char INSTEAD = '_';

  /** A cascade longer than this is a loop over models or prompts, and no name for anything. */
  private static final int LONGEST_CASCADE = 6;

  private Arms() {}

  /** The arm of a task with these calls, which come ordered by start. */
  static String of(Binding binding, List<SettledCall> calls) {
    String prompts = prompts(calls);
    String name = binding.variant() == null ? models(calls) : binding.variant().value();
    return prompts.isEmpty() ? name : name + PROMPTED + prompts;
  }

  /**
   * Of all reports of the work, counted or not: the one that is paid need not be the one that names
   * the prompt. What separates prompts and models is in no prompt's name.
   */
  private static String prompts(List<SettledCall> calls) {
    return cascade(
        calls.stream()
            .filter(call -> !call.judging())
            .map(call -> call.priced().call().prompt())
            .filter(prompt -> !prompt.isEmpty())
            .map(prompt -> prompt.replace(PROMPTED, INSTEAD).replace(THEN, INSTEAD)));
  }

  private static String models(List<SettledCall> calls) {
    List<PricedCall> counted =
        calls.stream().filter(SettledCall::isWork).map(SettledCall::priced).toList();
    List<PricedCall> answering = counted.stream().filter(priced -> answers(priced.call())).toList();
    return cascade((answering.isEmpty() ? counted : answering).stream().map(PricedCall::modelName));
  }

  /** Embeddings and rerankings serve every arm alike, so they name one only for want of others. */
  private static boolean answers(LlmCall call) {
    return call.operation() != Operation.EMBEDDING && call.operation() != Operation.RERANK;
  }

  private static String cascade(Stream<String> names) {
    return names
        .distinct()
        .limit(LONGEST_CASCADE)
        .collect(Collectors.joining(String.valueOf(THEN)));
  }
}
