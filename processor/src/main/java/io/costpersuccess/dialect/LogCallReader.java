package io.costpersuccess.dialect;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.span.LogView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reader of the call that one log record of a coding agent tells. */
final class LogCallReader {
  private static final String DURATION = "duration_ms";
  private static final String ATTEMPT = "attempt";

  /** No call takes a month. */
  private static final long MOST_MILLIS = Duration.ofDays(30).toMillis();

  private final Convention convention;
  private final LogView log;

  LogCallReader(Convention convention, LogView log) {
    this.convention = convention;
    this.log = log;
  }

  /** The call of a record that tells of an answer. */
  LlmCall answered(Model model) {
    UsageReading usage = UsageReader.read(log, convention, model, Operation.INFERENCE);
    return call(model, usage, new Attempt(false, number()));
  }

  /** The call of a record that tells of a failure, of which no usage is known. */
  LlmCall failed(Model model) {
    boolean rejected = Rejection.is(log);
    return call(model, UsageReading.MISSING, new Attempt(true, false, rejected, number()));
  }

  /** The record is written when the call has ended. */
  private LlmCall call(Model model, UsageReading usage, Attempt attempt) {
    Instant end = EpochNanos.instant(log.epochNanos());
    return new LlmCall(
        LogRefs.of(log),
        Reporter.UNKNOWN,
        Operation.INFERENCE,
        model,
        usage,
        Conditions.read(log, convention.vocabulary()),
        end.minusMillis(duration()),
        end,
        attempt,
        null,
        cost(usage));
  }

  /** The reported cost; a 0 without usage stands for what was not told. */
  private @Nullable BigDecimal cost(UsageReading usage) {
    BigDecimal cost = ReportedCost.read(log, convention.vocabulary().keys(Fact.COST));
    boolean isNothing = cost != null && cost.signum() == 0 && usage.usage().isEmpty();
    return isNothing ? null : cost;
  }

  private int number() {
    return AttemptReader.number(log.text(ATTEMPT));
  }

  /** Milliseconds from 0, which may be written as text; 0 when there is no such number. */
  private long duration() {
    String text = log.text(DURATION);
    try {
      double millis = text == null ? 0 : Double.parseDouble(text);
      return millis >= 0 && millis <= MOST_MILLIS ? (long) millis : 0;
    } catch (NumberFormatException notANumber) {
      return 0;
    }
  }
}
