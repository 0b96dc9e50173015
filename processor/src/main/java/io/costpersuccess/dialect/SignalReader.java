package io.costpersuccess.dialect;

import io.costpersuccess.dialect.SignalRule.Inlet;
import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.span.AttributeView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reader of the signals that telemetry carries, by configured rules and the built-in ones. */
final class SignalReader {
  static final String SIGNAL_ID = "cps.signal.id";
  private static final String SIGNAL = "cps.signal";
  private static final String SIGNAL_NAME = "cps.signal.name";
  private static final String SIGNAL_VALUE = "cps.signal.value";
  private static final String EVALUATION = "gen_ai.evaluation.result";
  private static final String EVALUATION_NAME = "gen_ai.evaluation.name";
  private static final String SCORE = "gen_ai.evaluation.score.value";
  private static final String LABEL = "gen_ai.evaluation.score.label";
  private static final String ERROR_TYPE = "error.type";

  private final List<SignalRule> rules;

  SignalReader(List<SignalRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The signals of a span's own attributes. */
  List<Signal> readSpan(String name, AttributeView attributes, SignalSource source) {
    var signals = new ArrayList<Signal>(0);
    for (int i = 0; i < rules.size(); i++) {
      SignalRule rule = rules.get(i);
      if (applies(rule, Inlet.SPAN, name) && rule.matches(attributes)) {
        addRuled(rule, attributes, source, signals);
      }
    }
    AttributeSignals.read(attributes, source, signals);
    return signals;
  }

  /** The signals of a span event or log record. */
  List<Signal> readEvent(Inlet inlet, String name, AttributeView attributes, SignalSource source) {
    var signals = new ArrayList<Signal>(0);
    boolean ruled = false;
    for (SignalRule rule : rules) {
      if (applies(rule, inlet, name) && rule.matches(attributes)) {
        addRuled(rule, attributes, source, signals);
        ruled |= rule.inlet() != Inlet.ATTRIBUTE;
      }
    }
    if (!ruled) {
      addBuiltIn(name, attributes, source, signals);
    }
    AttributeSignals.read(attributes, source, signals);
    return signals;
  }

  /**
   * The signal of this name and value, as a post carries it.
   *
   * @return null when neither a rule nor a built-in signal has this name, or when a grade has no
   *     readable value
   */
  @Nullable Signal named(String name, @Nullable Object value, SignalSource source) {
    for (SignalRule rule : rules) {
      if (rule.name().equals(name)) {
        Effect effect = effect(rule, value, value instanceof String text ? text : null);
        return effect == null ? null : source.signal(name, rule.means().kind(), effect, value);
      }
    }
    NamedSignal known = NamedSignal.fromName(name);
    return known == null ? null : source.signal(name, known.kind(), known.effect(), value);
  }

  private static boolean applies(SignalRule rule, Inlet inlet, String name) {
    if (rule.inlet() == Inlet.ATTRIBUTE) {
      return true;
    }
    boolean sameInlet =
        rule.inlet() == inlet || (rule.inlet() == Inlet.EVENT && inlet == Inlet.LOG);
    return sameInlet && rule.subject().equals(name);
  }

  private static void addRuled(
      SignalRule rule, AttributeView attributes, SignalSource source, List<Signal> signals) {
    Object value =
        rule.inlet() == Inlet.ATTRIBUTE
            ? attributes.attribute(rule.subject())
            : gradeOf(attributes);
    String label = value instanceof String text ? text : attributes.text(LABEL);
    Effect effect = effect(rule, value, label);
    if (effect != null) {
      signals.add(source.signal(rule.name(), rule.means().kind(), effect, value));
    }
  }

  private static @Nullable Object gradeOf(AttributeView attributes) {
    Object score = attributes.attribute(SCORE);
    return score == null ? attributes.attribute(SIGNAL_VALUE) : score;
  }

  private static @Nullable Effect effect(
      SignalRule rule, @Nullable Object value, @Nullable String label) {
    return rule.means() == Means.GRADE
        ? Grade.effect(value, label, rule.successAtLeast())
        : rule.means().effect();
  }

  private void addBuiltIn(
      String name, AttributeView attributes, SignalSource source, List<Signal> signals) {
    if (name.equals(SIGNAL)) {
      String signalName = attributes.text(SIGNAL_NAME);
      Signal signal =
          signalName == null ? null : named(signalName, attributes.attribute(SIGNAL_VALUE), source);
      if (signal != null) {
        signals.add(signal);
      }
    } else if (name.equals(EVALUATION) && attributes.attribute(ERROR_TYPE) == null) {
      addGrade(attributes, source, signals);
    }
  }

  /** An evaluation with an error.type tells that the evaluator failed, not the task. */
  private static void addGrade(
      AttributeView attributes, SignalSource source, List<Signal> signals) {
    Effect effect =
        Grade.effect(
            attributes.attribute(SCORE),
            attributes.text(LABEL),
            SignalRule.DEFAULT_SUCCESS_AT_LEAST);
    if (effect != null) {
      String evaluator = attributes.text(EVALUATION_NAME);
      String name = evaluator == null ? EVALUATION : evaluator;
      signals.add(source.signal(name, Means.GRADE.kind(), effect, null));
    }
  }
}
