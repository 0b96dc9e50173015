package io.costpersuccess.span;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A log record as a value; {@link LogBuilder} makes it. */
public record MapLogView(
    String name,
    long epochNanos,
    @Nullable String traceId,
    @Nullable String spanId,
    Map<String, Object> attributes,
    Map<String, Object> resourceAttributes)
    implements LogView {

  @Override
  public @Nullable Object attribute(String key) {
    return attributes.get(key);
  }

  @Override
  public AttributeView resource() {
    return resourceAttributes::get;
  }
}
