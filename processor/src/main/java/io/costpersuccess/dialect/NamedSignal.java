package io.costpersuccess.dialect;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.SignalKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A signal that is known by its name alone, as {@code cps.signal.name} and posts carry it. */
enum NamedSignal {
  SUCCESS(SignalKind.EXPLICIT, Effect.SUCCESS),
  FAILURE(SignalKind.EXPLICIT, Effect.FAILURE),
  THUMBS_UP(SignalKind.HUMAN_FEEDBACK, Effect.SUCCESS),
  THUMBS_DOWN(SignalKind.HUMAN_FEEDBACK, Effect.FAILURE),
  ACCEPTED(SignalKind.HUMAN_FEEDBACK, Effect.SUCCESS),
  REJECTED(SignalKind.HUMAN_FEEDBACK, Effect.FAILURE),
  SUPPORT_CLICK(SignalKind.ESCALATION, Effect.ESCALATED),
  TICKET_CREATED(SignalKind.ESCALATION, Effect.ESCALATED),
  HUMAN_HANDOFF(SignalKind.ESCALATION, Effect.ESCALATED),
  HUMAN_REVIEW(SignalKind.LABOUR, Effect.REVIEW),
  REWORK(SignalKind.LABOUR, Effect.REWORK);

  private final SignalKind kind;
  private final Effect effect;

  NamedSignal(SignalKind kind, Effect effect) {
    this.kind = kind;
    this.effect = effect;
  }

  SignalKind kind() {
    return kind;
  }

  Effect effect() {
    return effect;
  }

  /** The signal of this name in lower case; null when there is none. */
  static @Nullable NamedSignal fromName(String name) {
    for (NamedSignal signal : values()) {
      if (signal.name().toLowerCase(Locale.ROOT).equals(name)) {
        return signal;
      }
    }
    return null;
  }
}
