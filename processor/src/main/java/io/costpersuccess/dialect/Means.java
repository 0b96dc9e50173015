package io.costpersuccess.dialect;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.SignalKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a configured signal stands for. */
public enum Means {
  /** The task succeeded, by the application's word. */
  SUCCESS(SignalKind.EXPLICIT, Effect.SUCCESS),
  /** The task failed, by the application's word. */
  FAILURE(SignalKind.EXPLICIT, Effect.FAILURE),
  /** A person had to take over. */
  ESCALATED(SignalKind.ESCALATION, Effect.ESCALATED),
  /** An evaluator's grade, of which the effect depends on the score. */
  GRADE(SignalKind.GRADE, Effect.SUCCESS),
  /** A person checked the result. */
  REVIEW(SignalKind.LABOUR, Effect.REVIEW),
  /** A person redid some of the work. */
  REWORK(SignalKind.LABOUR, Effect.REWORK);

  private final SignalKind kind;
  private final Effect effect;

  Means(SignalKind kind, Effect effect) {
    this.kind = kind;
    this.effect = effect;
  }

  SignalKind kind() {
    return kind;
  }

  Effect effect() {
    return effect;
  }

  /** Name in configuration, such as {@code escalated}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The meaning of this {@link #wireName}, or null when there is none. */
  public static @Nullable Means fromWireName(String name) {
    for (Means means : values()) {
      if (means.wireName().equals(name)) {
        return means;
      }
    }
    return null;
  }
}
