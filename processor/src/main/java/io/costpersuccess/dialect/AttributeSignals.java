package io.costpersuccess.dialect;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import io.costpersuccess.span.AttributeView;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Built-in signals that are one attribute, on whatever carries it.
 *
 * <p>Sources: semantic conventions {@code process.exit.code}, {@code cicd.pipeline.*} and {@code
 * test.case.*}; AgentOps' {@code agentops.session.end_state}. A result that is not in the tables,
 * such as skip or cancellation, means nothing.
 */
final class AttributeSignals {
  private static final List<String> EXPLICIT =
      List.of("cps.success", "task.success", "session.success");
  private static final String EXIT_CODE = "process.exit.code";
  private static final List<Result> RESULTS =
      List.of(
          new Result("cicd.pipeline.result", pipelineResults()),
          new Result("cicd.pipeline.task.run.result", pipelineResults()),
          new Result(
              "test.case.result.status", Map.of("pass", Effect.SUCCESS, "fail", Effect.FAILURE)),
          new Result(
              "agentops.session.end_state",
              Map.of("Success", Effect.SUCCESS, "Fail", Effect.FAILURE)));

  /** Without one of these attributes there is no such signal. */
  static final Set<String> SIGNS = signs();

  private record Result(String key, Map<String, Effect> effects) {}

  private AttributeSignals() {}

  private static Set<String> signs() {
    var signs = new HashSet<>(EXPLICIT);
    signs.add(EXIT_CODE);
    RESULTS.forEach(result -> signs.add(result.key));
    return signs;
  }

  private static Map<String, Effect> pipelineResults() {
    return Map.of(
        "success", Effect.SUCCESS,
        "failure", Effect.FAILURE,
        "error", Effect.FAILURE,
        "timeout", Effect.FAILURE);
  }

  /**
   * Adds the signals among these attributes to {@code signals}. By index, as every call comes by
   * here and an iterator for each list would be garbage.
   */
  static void read(AttributeView attributes, SignalSource source, List<Signal> signals) {
    for (int i = 0; i < EXPLICIT.size(); i++) {
      addExplicit(EXPLICIT.get(i), attributes, source, signals);
    }
    addExitCode(attributes, source, signals);
    for (int i = 0; i < RESULTS.size(); i++) {
      Result result = RESULTS.get(i);
      String word = attributes.text(result.key);
      addResult(result.key, word == null ? null : result.effects.get(word), source, signals);
    }
  }

  private static void addExplicit(
      String key, AttributeView attributes, SignalSource source, List<Signal> signals) {
    String value = attributes.text(key);
    if ("true".equalsIgnoreCase(value)) {
      signals.add(source.signal(key, SignalKind.EXPLICIT, Effect.SUCCESS, null));
    } else if ("false".equalsIgnoreCase(value)) {
      signals.add(source.signal(key, SignalKind.EXPLICIT, Effect.FAILURE, null));
    }
  }

  private static void addExitCode(
      AttributeView attributes, SignalSource source, List<Signal> signals) {
    String code = attributes.text(EXIT_CODE);
    if (code != null) {
      addResult(EXIT_CODE, code.equals("0") ? Effect.SUCCESS : Effect.FAILURE, source, signals);
    }
  }

  private static void addResult(
      String key, @Nullable Effect effect, SignalSource source, List<Signal> signals) {
    if (effect != null) {
      signals.add(source.signal(key, SignalKind.EXIT, effect, null));
    }
  }
}
