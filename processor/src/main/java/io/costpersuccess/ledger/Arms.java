package io.costpersuccess.ledger;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.ledger.LedgerEntry.Group;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is compared, and how it went. The arm is what somebody could choose: the experiment variant
 * if there is one, else the model first asked for, as it was reported, and behind a bar the first
 * prompt. The path is what came of it: the models in order of first use, and behind a bar the
 * prompts, {@code small→large|triage@3→refund@1}.
 *
 * <p>Where every answer came from a cache, the path is {@link Group#SEMANTIC_CACHE}; so is the arm,
 * if nobody tells which model was asked for.
 *
 * @param arm the name of the arm
 * @param path the name of the path
 * @param isCached whether every answer came from a cache
 */
record Arms(String arm, String path, boolean isCached) {

  private static final char THEN = '→';
  private static final char PROMPTED = '|';
  private static final char INSTEAD = '_';
  private static final String UNKNOWN = "unknown";

  /** A cascade longer than this is a loop over models or prompts, and no name for anything. */
  private static final int MAX_STEPS = 6;

  /** The arm and path of a task with these calls, which come ordered by start. */
  static Arms of(@Nullable String variant, List<SettledCall> calls) {
    boolean isCached = isCached(calls);
    List<String> models = models(calls);
    String first = models.isEmpty() ? (isCached ? Group.SEMANTIC_CACHE : UNKNOWN) : models.get(0);
    List<String> steps = models.isEmpty() ? List.of(first) : models;
    List<String> prompts = prompts(calls);
    return new Arms(
        joined(variant == null ? first : variant, prompts.stream().limit(1).toList()),
        joined(isCached ? Group.SEMANTIC_CACHE : cascade(steps), prompts),
        isCached);
  }

  private static String joined(String name, List<String> prompts) {
    return prompts.isEmpty() ? name : name + PROMPTED + cascade(prompts);
  }

  private static String cascade(List<String> names) {
    return names.stream().limit(MAX_STEPS).collect(Collectors.joining(String.valueOf(THEN)));
  }

  /**
   * Of all reports of the work, counted or not: the one that is paid need not be the one that names
   * the prompt. What separates prompts and models is in no prompt's name.
   */
  private static List<String> prompts(List<SettledCall> calls) {
    return calls.stream()
        .filter(call -> !call.judging())
        .map(call -> call.priced().call().prompt())
        .filter(prompt -> !prompt.isEmpty())
        .map(prompt -> prompt.replace(PROMPTED, INSTEAD).replace(THEN, INSTEAD))
        .distinct()
        .toList();
  }

  private static boolean isCached(List<SettledCall> calls) {
    List<LlmCall> answers = work(calls).stream().filter(Arms::answers).toList();
    return !answers.isEmpty() && answers.stream().allMatch(call -> call.attempt().cached());
  }

  /** The models of the work in order of first use. */
  private static List<String> models(List<SettledCall> calls) {
    List<LlmCall> work = work(calls);
    List<String> answering = named(work.stream().filter(Arms::answers));
    boolean isNamedByOthers = answering.isEmpty() && !isCached(calls);
    return isNamedByOthers ? named(work.stream()) : answering;
  }

  private static List<LlmCall> work(List<SettledCall> calls) {
    return calls.stream().filter(SettledCall::isWork).map(call -> call.priced().call()).toList();
  }

  /**
   * Embeddings and rerankings serve every arm alike, and an agent is no model, so they name one
   * only for want of others.
   */
  private static boolean answers(LlmCall call) {
    return switch (call.operation()) {
      case INFERENCE, IMAGE -> true;
      case EMBEDDING, RERANK, WRAPPER -> false;
    };
  }

  /** A call that names no model, such as one that failed before it was known, is passed over. */
  private static List<String> named(Stream<LlmCall> calls) {
    return calls.map(call -> call.model().chosen()).filter(Objects::nonNull).distinct().toList();
  }
}
