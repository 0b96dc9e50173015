package io.costpersuccess.span;

import io.costpersuccess.call.SamplingThreshold;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A span as a value; {@link SpanBuilder} makes it. */
public record MapSpanView(
    String traceId,
    String spanId,
    @Nullable String parentSpanId,
    Map<String, String> traceState,
    String name,
    String scopeName,
    String scopeVersion,
    Kind kind,
    long startEpochNanos,
    long endEpochNanos,
    boolean isError,
    @Nullable String statusMessage,
    Map<String, Object> attributes,
    Map<String, Object> resourceAttributes,
    List<Event> events,
    List<Link> links)
    implements SpanView {

  /** An event as a value. */
  public record Event(String name, long epochNanos, Map<String, Object> attributes)
      implements EventView {
    @Override
    public @Nullable Object attribute(String key) {
      return attributes.get(key);
    }
  }

  /** A link as a value. */
  public record Link(String traceId, String spanId) implements LinkView {}

  @Override
  public @Nullable Object attribute(String key) {
    return attributes.get(key);
  }

  @Override
  public @Nullable SamplingThreshold sampling() {
    return SamplingThreshold.ofTraceState(traceState.get(SamplingThreshold.TRACE_STATE_KEY));
  }

  @Override
  public void forEachKey(Consumer<? super String> action) {
    attributes.keySet().forEach(action);
  }

  @Override
  public long groups(KeyGroups keys) {
    return attributes.entrySet().stream()
        .mapToLong(entry -> keys.of(entry.getKey(), entry.getValue()))
        .reduce(0, (a, b) -> a | b);
  }

  @Override
  public AttributeView resource() {
    return resourceAttributes::get;
  }
}
