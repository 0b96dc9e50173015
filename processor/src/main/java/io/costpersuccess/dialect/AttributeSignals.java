package io.costpersuccess.dialect;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import io.costpersuccess.span.AttributeView;
import java.util.List;
import java.util.Map;
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
  private static final Map<String, Map<String, Effect>> RESULTS =
      Map.of(
          "cicd.pipeline.result", pipelineResults(),
          "cicd.pipeline.task.run.result", pipelineResults(),
          "test.case.result.status", Map.of("pass", Effect.SUCCESS, "fail", Effect.FAILURE),
          "agentops.session.end_state", Map.of("Success", Effect.SUCCESS, "Fail", Effect.FAILURE));

  private AttributeSignals() {}

  private static Map<String, Effect> pipelineResults() {
    return Map.of(
        "success", Effect.SUCCESS,
        "failure", Effect.FAILURE,
        "error", Effect.FAILURE,
        "timeout", Effect.FAILURE);
  }

  /** Adds the signals among these attributes to {@code signals}. */
  static void read(AttributeView attributes, SignalSource source, List<Signal> signals) {
    EXPLICIT.forEach(key -> addExplicit(key, attributes, source, signals));
    addExitCode(attributes, source, signals);
    RESULTS.forEach(
        (key, effects) -> addResult(key, effects.get(text(attributes, key)), source, signals));
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

  private static String text(AttributeView attributes, String key) {
    String text = attributes.text(key);
    return text == null ? "" : text;
  }
}
