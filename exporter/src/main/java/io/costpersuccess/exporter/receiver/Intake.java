package io.costpersuccess.exporter.receiver;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.exporter.otlp.OtlpFormatException;
import io.costpersuccess.exporter.otlp.ScreenedSpans;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way from a decoded request to the sink, the same for every protocol: it screens, refuses
 * while draining, turns every throw into a refusal and counts each result once.
 */
final class Intake {
  private static final Duration DRAINING_DELAY = Duration.ofSeconds(1);
  private static final Duration OVERLOADED_DELAY = Duration.ofSeconds(2);
  private static final Duration FAILED_DELAY = Duration.ofSeconds(5);

  private final TelemetrySink sink;
  private final ReceiverCounters counters;
  private final InFlightBytes inFlight;
  private final SeldomLog log =
      new SeldomLog(Logger.getLogger(Intake.class.getName()), System::nanoTime);
  private final AtomicBoolean draining = new AtomicBoolean();

  Intake(TelemetrySink sink, ReceiverCounters counters, InFlightBytes inFlight) {
    this.sink = sink;
    this.counters = counters;
    this.inFlight = inFlight;
  }

  /** The decoding of a request, which ends in the sink. */
  interface Request {
    Acceptance take() throws OtlpFormatException, UnusableRequestException;
  }

  InFlightBytes inFlight() {
    return inFlight;
  }

  /** Refuses from now on; false when it did so already. */
  boolean drain() {
    return draining.compareAndSet(false, true);
  }

  boolean isDraining() {
    return draining.get();
  }

  /**
   * Decodes and takes a request, and counts its result.
   *
   * @throws UnusableRequestException if it can never be taken
   */
  Acceptance take(TelemetryKind kind, Request request) throws UnusableRequestException {
    try {
      Acceptance acceptance =
          draining.get() ? refused(Refusal.DRAINING) : requireNonNull(request.take(), "acceptance");
      counters.count(kind, acceptance);
      return acceptance;
    } catch (UnusableRequestException e) {
      throw counted(kind, e);
    } catch (OtlpFormatException e) {
      throw counted(kind, UnusableRequestException.malformed(String.valueOf(e.getMessage())));
    } catch (Throwable t) {
      return failed(kind, t);
    }
  }

  Acceptance spans(List<ResourceSpans> spans) {
    ScreenedSpans screened = ScreenedSpans.of(spans);
    boolean empty = screened.spans().stream().allMatch(Intake::isEmpty);
    Acceptance acceptance = empty ? Acceptance.accepted() : sink.spans(screened.spans());
    return acceptance instanceof Acceptance.Accepted accepted
        ? accepted.plusRejected(screened.invalid(), why(screened))
        : acceptance;
  }

  Acceptance logs(List<ResourceLogs> logs) {
    boolean empty = logs.stream().allMatch(Intake::isEmpty);
    return empty ? Acceptance.accepted() : sink.logs(logs);
  }

  /** What is wrong with an outcome that is well formed; null when it can be taken. */
  @Nullable String flaw(OutcomePost outcome) {
    return sink.flaw(outcome);
  }

  Acceptance outcomes(List<OutcomePost> outcomes) {
    return outcomes.isEmpty() ? Acceptance.accepted() : sink.outcomes(List.copyOf(outcomes));
  }

  /** Refuses a request that was not decoded, and counts it. */
  Acceptance.Refused refuse(TelemetryKind kind, Refusal why) {
    Acceptance.Refused refused = refused(why);
    counters.count(kind, refused);
    return refused;
  }

  /** Counts and logs a fault of ours. */
  Acceptance.Refused failed(TelemetryKind kind, Throwable fault) {
    log.warn("A request failed: " + kind, fault);
    return refuse(kind, Refusal.FAILED);
  }

  UnusableRequestException counted(TelemetryKind kind, UnusableRequestException unusable) {
    counters.count(kind, unusable.result());
    return unusable;
  }

  void count(TelemetryKind kind, RequestResult result) {
    counters.count(kind, result);
  }

  static Acceptance.Refused refused(Refusal why) {
    return Acceptance.refused(
        why,
        switch (why) {
          case OVERLOADED, STARTING -> OVERLOADED_DELAY;
          case DRAINING -> DRAINING_DELAY;
          case FAILED -> FAILED_DELAY;
        });
  }

  private static String why(ScreenedSpans screened) {
    return screened.found() + ", expected " + ScreenedSpans.expected();
  }

  private static boolean isEmpty(ResourceSpans resource) {
    return resource.getScopeSpansList().stream().allMatch(s -> s.getSpansCount() == 0);
  }

  private static boolean isEmpty(ResourceLogs resource) {
    return resource.getScopeLogsList().stream().allMatch(s -> s.getLogRecordsCount() == 0);
  }
}
