package io.costpersuccess.span;

import io.costpersuccess.call.SamplingThreshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished span, read without copying it. A view is valid while its span is being handed over;
 * nobody may keep it.
 */
public interface SpanView extends AttributeView {
  /** Kind of a span, as OpenTelemetry defines it. */
  enum Kind {
    /** Not told. */
    UNSPECIFIED,
    /** Work inside an application. */
    INTERNAL,
    /** Handling of a remote request. */
    SERVER,
    /** A remote request. */
    CLIENT,
    /** Sending of a message. */
    PRODUCER,
    /** Handling of a message. */
    CONSUMER
  }

  /** Trace id, 32 lower-case hex digits. */
  String traceId();

  /** Span id, 16 lower-case hex digits. */
  String spanId();

  /** Parent span id, 16 lower-case hex digits; null for a root span. */
  @Nullable String parentSpanId();

  /**
   * What let the span through, by its trace state or by what is known of its recording, or null.
   */
  @Nullable SamplingThreshold sampling();

  /** Name of the span; may be empty. */
  String name();

  /** Name of the instrumentation scope; may be empty. */
  String scopeName();

  /** Version of the instrumentation scope; may be empty. */
  String scopeVersion();

  /** Kind of the span. */
  Kind kind();

  /** Start in nanoseconds since the epoch, as an unsigned value that fits a long until 2262. */
  long startEpochNanos();

  /** End in nanoseconds since the epoch. */
  long endEpochNanos();

  /** Whether the status of the span is ERROR. */
  boolean isError();

  /**
   * The message of the status: what an error says, or null. Only to be searched for the code of an
   * error, never kept.
   */
  @Nullable String statusMessage();

  /**
   * The groups that the span has an attribute of, a bit for each, found in one pass that makes no
   * garbage. May tell of one of a type that {@link #attribute} does not know.
   */
  long groups(KeyGroups keys);

  /** Attributes of the resource that made the span. */
  AttributeView resource();

  /** Events of the span in the order they were added. */
  List<? extends EventView> events();

  /** Links of the span. */
  List<? extends LinkView> links();
}
