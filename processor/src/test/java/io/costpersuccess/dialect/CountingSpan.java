package io.costpersuccess.dialect;

import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.EventView;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.LinkView;
import io.costpersuccess.span.SpanView;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A span that counts how often it is looked at, and has nothing but attributes. */
final class CountingSpan implements SpanView {
  private final String scope;
  private final Map<String, Object> attributes;
  private int passes;
  private int lookUps;

  CountingSpan(String scope, Map<String, Object> attributes) {
    this.scope = scope;
    this.attributes = attributes;
  }

  int passes() {
    return passes;
  }

  int lookUps() {
    return lookUps;
  }

  @Override
  public @Nullable Object attribute(String key) {
    lookUps++;
    return attributes.get(key);
  }

  @Override
  public void forEachKey(Consumer<? super String> action) {
    attributes.keySet().forEach(action);
  }

  @Override
  public long groups(KeyGroups keys) {
    passes++;
    return attributes.entrySet().stream()
        .mapToLong(entry -> keys.of(entry.getKey(), entry.getValue()))
        .reduce(0, (a, b) -> a | b);
  }

  @Override
  public String scopeName() {
    return scope;
  }

  @Override
  public String scopeVersion() {
    return "";
  }

  @Override
  public @Nullable SamplingThreshold sampling() {
    return null;
  }

  @Override
  public String traceId() {
    throw new AssertionError("asked for its trace");
  }

  @Override
  public String spanId() {
    throw new AssertionError("asked for its id");
  }

  @Override
  public @Nullable String parentSpanId() {
    throw new AssertionError("asked for its parent");
  }

  @Override
  public String name() {
    throw new AssertionError("asked for its name");
  }

  @Override
  public Kind kind() {
    return Kind.SERVER;
  }

  @Override
  public long startEpochNanos() {
    throw new AssertionError("asked for its start");
  }

  @Override
  public long endEpochNanos() {
    throw new AssertionError("asked for its end");
  }

  @Override
  public boolean isError() {
    throw new AssertionError("asked for its status");
  }

  @Override
  public String statusMessage() {
    throw new AssertionError("asked for its status");
  }

  @Override
  public AttributeView resource() {
    throw new AssertionError("asked for its resource");
  }

  @Override
  public List<? extends EventView> events() {
    return List.of();
  }

  @Override
  public List<? extends LinkView> links() {
    throw new AssertionError("asked for its links");
  }
}
