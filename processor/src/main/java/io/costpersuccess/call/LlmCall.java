package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model: an inference, an embedding, a reranking, an image.
 *
 * @param span the span that reported the call
 * @param reporter the instrumentation that told of it
 * @param operation what was asked
 * @param model who answered
 * @param usage what was used
 * @param conditions what besides the model decides the price
 * @param start when the call began; prices are those of this instant
 * @param end when the call ended; not before {@code start} in sane telemetry, but not relied on
 * @param attempt how the call ended, and which try it was
 * @param responseId the provider's id of the response; null when not reported
 * @param reportedCostUsd the cost a provider or gateway reported, in USD, not negative; null when
 *     none did
 */
public record LlmCall(
    SpanRef span,
    Reporter reporter,
    Operation operation,
    Model model,
    UsageReading usage,
    PriceConditions conditions,
    Instant start,
    Instant end,
    Attempt attempt,
    @Nullable String responseId,
    @Nullable BigDecimal reportedCostUsd) {

  /**
   * How a call ended.
   *
   * @param failed whether the call ended in an error
   * @param number the try this call was, from 1, when the telemetry says so; else 0
   */
  public record Attempt(boolean failed, int number) {
    /** A call that did not fail, of unknown number. */
    public static final Attempt OK = new Attempt(false, 0);

    /** A call that failed, of unknown number. */
    public static final Attempt FAILED = new Attempt(true, 0);

    Attempt and(Attempt other) {
      return new Attempt(failed || other.failed, Math.max(number, other.number));
    }
  }

  /**
   * What two reports of one span tell together: of each fact the better told one. Commutative,
   * associative and idempotent.
   */
  public LlmCall and(LlmCall other) {
    return new LlmCall(
        span.and(other.span),
        reporter.and(other.reporter),
        operation.compareTo(other.operation) >= 0 ? operation : other.operation,
        model.and(other.model),
        usage.or(other.usage),
        conditions.and(other.conditions),
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end,
        attempt.and(other.attempt),
        Told.lesser(responseId, other.responseId),
        Told.greater(reportedCostUsd, other.reportedCostUsd));
  }

  /** The same call without this usage, which was told with it but is another's. */
  public LlmCall less(Usage others) {
    var own = new UsageReading(usage.usage().minus(others), usage.quality(), usage.flaw());
    return new LlmCall(
        span,
        reporter,
        operation,
        model,
        own,
        conditions,
        start,
        end,
        attempt,
        responseId,
        reportedCostUsd);
  }

  /** Checks that nothing is null but the response id and the reported cost. */
  public LlmCall {
    requireNonNull(span, "span");
    requireNonNull(reporter, "reporter");
    requireNonNull(operation, "operation");
    requireNonNull(model, "model");
    requireNonNull(usage, "usage");
    requireNonNull(conditions, "conditions");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(attempt, "attempt");
  }
}
