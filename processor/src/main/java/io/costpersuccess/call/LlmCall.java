package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of a model: an inference, an embedding, a reranking, an image.
 *
 * @param span the span that reported the call
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
  }

  /** Checks that nothing is null but the response id and the reported cost. */
  public LlmCall {
    requireNonNull(span, "span");
    requireNonNull(operation, "operation");
    requireNonNull(model, "model");
    requireNonNull(usage, "usage");
    requireNonNull(conditions, "conditions");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(attempt, "attempt");
  }
}
