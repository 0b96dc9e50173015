package io.costpersuccess.span;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log record in the making: outside any trace, a minute after the start of telemetry. */
public final class LogBuilder {
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final Map<String, Object> resource = new LinkedHashMap<>();
  private final String name;
  private Instant at = SpanBuilder.START.plusSeconds(60);
  private @Nullable String traceId;
  private @Nullable String spanId;

  private LogBuilder(String name) {
    this.name = name;
  }

  /** A record of this event name. */
  public static LogBuilder log(String name) {
    return new LogBuilder(name);
  }

  /** A {@code cps.signal} of this name. */
  public static LogBuilder signal(String signalName) {
    return log("cps.signal").with("cps.signal.name", signalName);
  }

  /** Written in this span, by number. */
  public LogBuilder in(int trace, int span) {
    traceId = Ids.trace(trace);
    spanId = Ids.span(span);
    return this;
  }

  /** Written in this trace but in no span. */
  public LogBuilder inTrace(int trace) {
    traceId = Ids.trace(trace);
    return this;
  }

  /** With this attribute. */
  public LogBuilder with(String key, Object value) {
    attributes.put(key, value);
    return this;
  }

  /** With this attribute on its resource. */
  public LogBuilder resource(String key, Object value) {
    resource.put(key, value);
    return this;
  }

  /** Written this many seconds after the start of telemetry. */
  public LogBuilder after(long seconds) {
    at = SpanBuilder.START.plusSeconds(seconds);
    return this;
  }

  /** The record. */
  public MapLogView build() {
    return new MapLogView(
        name, SpanBuilder.nanos(at), traceId, spanId, Map.copyOf(attributes), Map.copyOf(resource));
  }
}
