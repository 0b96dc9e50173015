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
 * @param prompt name and version of the prompt that was sent, by the keys configured for it; empty
 *     when not told
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
    @Nullable BigDecimal reportedCostUsd,
    String prompt) {

  /**
   * How a call ended.
   *
   * @param failed whether the call ended in an error
   * @param invalid whether the call was answered, but by its own telemetry with nothing of use
   * @param rejected whether the error is that the provider refused the request, or was not reached,
   *     so that nothing was done and nothing is billed; only of calls that failed
   * @param cached whether a cache of answers answered it, so that no model was asked
   * @param number the try this call was, from 1, when the telemetry says so; else 0
   */
  public record Attempt(
      boolean failed, boolean invalid, boolean rejected, boolean cached, int number) {
    /** A call that did not fail, of unknown number. */
    public static final Attempt OK = new Attempt(false, 0);

    /** A call that failed, of unknown number. */
    public static final Attempt FAILED = new Attempt(true, 0);

    /** A call with an answer of no use, of unknown number. */
    public static final Attempt INVALID = new Attempt(false, true, 0);

    /** A call that was rejected, of unknown number. */
    public static final Attempt REJECTED = new Attempt(true, false, true, 0);

    /** Checks that only a call that failed was rejected. */
    public Attempt {
      if (rejected && !failed) {
        throw new IllegalArgumentException("found a rejected call that did not fail");
      }
    }

    /** An attempt that a model answered, if it was answered. */
    public Attempt(boolean failed, boolean invalid, boolean rejected, int number) {
      this(failed, invalid, rejected, false, number);
    }

    /** An attempt that nobody is known to have rejected. */
    public Attempt(boolean failed, boolean invalid, int number) {
      this(failed, invalid, false, number);
    }

    /** An attempt of whose answer, if there was one, nothing bad is known. */
    public Attempt(boolean failed, int number) {
      this(failed, false, number);
    }

    /** Whether nothing came of the call. */
    public boolean isVain() {
      return failed || invalid;
    }

    /** The same attempt, answered by a cache. */
    public Attempt fromCache() {
      return new Attempt(failed, invalid, rejected, true, number);
    }

    Attempt and(Attempt other) {
      return new Attempt(
          failed || other.failed,
          invalid || other.invalid,
          rejected || other.rejected,
          cached || other.cached,
          Math.max(number, other.number));
    }
  }

  /** A call of which nobody told the prompt. */
  public LlmCall(
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
    this(
        span,
        reporter,
        operation,
        model,
        usage,
        conditions,
        start,
        end,
        attempt,
        responseId,
        reportedCostUsd,
        "");
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
        Told.greater(reportedCostUsd, other.reportedCostUsd),
        Told.fuller(prompt, other.prompt));
  }

  /** The same call without this usage, which was told with it but is another's. */
  public LlmCall less(Usage others) {
    return with(
        new UsageReading(usage.usage().minus(others), usage.quality(), usage.flaw())
            .beside(usage.unknown()),
        prompt);
  }

  /**
   * What is left of this call, which added up others, when those are paid for themselves: this
   * usage, by calls that nobody reported, of which no failure is known.
   */
  public LlmCall residual(UsageReading rest) {
    return with(rest, prompt, Attempt.OK);
  }

  /**
   * The same call, answered by a cache: it used nothing and costs nothing, and the response id that
   * comes with the answer is that of the call which filled the cache.
   */
  public LlmCall fromCache() {
    return new LlmCall(
        span,
        reporter,
        operation,
        model,
        UsageReading.MISSING,
        conditions,
        start,
        end,
        attempt.fromCache(),
        null,
        BigDecimal.ZERO,
        prompt);
  }

  /** The same call with this prompt. */
  public LlmCall prompted(String by) {
    return by.equals(prompt) ? this : with(usage, by);
  }

  private LlmCall with(UsageReading itsUsage, String itsPrompt) {
    return with(itsUsage, itsPrompt, attempt);
  }

  private LlmCall with(UsageReading itsUsage, String itsPrompt, Attempt itsAttempt) {
    return new LlmCall(
        span,
        reporter,
        operation,
        model,
        itsUsage,
        conditions,
        start,
        end,
        itsAttempt,
        responseId,
        reportedCostUsd,
        itsPrompt);
  }

  /**
   * Checks that nothing is null but the response id and the reported cost, and takes trailing zeros
   * off that, so that of equal amounts it does not matter which was told first.
   */
  public LlmCall {
    reportedCostUsd = reportedCostUsd == null ? null : reportedCostUsd.stripTrailingZeros();
    requireNonNull(span, "span");
    requireNonNull(reporter, "reporter");
    requireNonNull(operation, "operation");
    requireNonNull(model, "model");
    requireNonNull(usage, "usage");
    requireNonNull(conditions, "conditions");
    requireNonNull(start, "start");
    requireNonNull(end, "end");
    requireNonNull(attempt, "attempt");
    requireNonNull(prompt, "prompt");
  }
}
