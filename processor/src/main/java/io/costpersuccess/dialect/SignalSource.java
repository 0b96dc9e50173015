package io.costpersuccess.dialect;

import io.costpersuccess.outcome.Effect;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.SignalKind;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a signal comes from.
 *
 * @param subject the span, trace, response or task it is about
 * @param id the emitter's own id of the signal; null when it gave none
 * @param at when it came about
 */
record SignalSource(String subject, @Nullable String id, Instant at) {
  private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(1_000_000);
  private static final int MOST_DIGITS = 20;

  /** A signal from here; two of the same id, or else of the same name and value, are one. */
  Signal signal(String name, SignalKind kind, Effect effect, @Nullable Object value) {
    String identity = id != null ? "id:" + id : subject + '|' + name + '|' + effect;
    return new Signal(identity, name, kind, effect, at, minutes(kind, value), subject);
  }

  /** Only labour is measured in minutes; for every other kind the value means something else. */
  private static @Nullable BigDecimal minutes(SignalKind kind, @Nullable Object value) {
    if (kind != SignalKind.LABOUR || value == null) {
      return null;
    }
    String text = value.toString();
    try {
      var minutes = text.length() > MOST_DIGITS ? BigDecimal.ONE.negate() : new BigDecimal(text);
      boolean credible = minutes.signum() >= 0 && minutes.compareTo(MOST_MINUTES) <= 0;
      return credible ? minutes : null;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
