package io.costpersuccess.sdk;

import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.span.KeyGroups;
import io.costpersuccess.span.KeyTable;
import io.costpersuccess.span.SpanView;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A span of the SDK, ended or about to end. Its attributes are put in a table when one is asked
 * for, since who asks for one asks for many.
 */
abstract class SdkSpanView implements SpanView, BiConsumer<AttributeKey<?>, Object> {
  private @Nullable KeyTable<Object> table;
  private KeyGroups sought = KeyGroups.NONE;
  private long found;

  abstract SpanContext context();

  abstract SpanContext parent();

  abstract InstrumentationScopeInfo scope();

  abstract SpanKind sdkKind();

  abstract Attributes attributes();

  @Override
  public final @Nullable Object attribute(String key) {
    return table().get(key);
  }

  @Override
  public final void forEachKey(Consumer<? super String> action) {
    table().forEachKey(action);
  }

  private KeyTable<Object> table() {
    KeyTable<Object> known = table;
    if (known == null) {
      known = SdkAttributes.table(attributes());
      table = known;
    }
    return known;
  }

  @Override
  public final long groups(KeyGroups keys) {
    sought = keys;
    found = 0;
    attributes().forEach(this);
    return found;
  }

  /** One attribute of a search; the view itself goes through them, to make no garbage. */
  @Override
  public final void accept(AttributeKey<?> key, Object value) {
    found |= sought.of(key, AttributeKey::getKey, value);
  }

  @Override
  public final String traceId() {
    return context().getTraceId();
  }

  @Override
  public final String spanId() {
    return context().getSpanId();
  }

  @Override
  public final @Nullable String parentSpanId() {
    SpanContext parent = parent();
    return parent.isValid() ? parent.getSpanId() : null;
  }

  @Override
  public @Nullable SamplingThreshold sampling() {
    String entry = context().getTraceState().get(SamplingThreshold.TRACE_STATE_KEY);
    return SamplingThreshold.ofTraceState(entry);
  }

  @Override
  public final String scopeName() {
    return scope().getName();
  }

  @Override
  public final String scopeVersion() {
    String version = scope().getVersion();
    return version == null ? "" : version;
  }

  @Override
  public final Kind kind() {
    return switch (sdkKind()) {
      case INTERNAL -> Kind.INTERNAL;
      case SERVER -> Kind.SERVER;
      case CLIENT -> Kind.CLIENT;
      case PRODUCER -> Kind.PRODUCER;
      case CONSUMER -> Kind.CONSUMER;
    };
  }
}
