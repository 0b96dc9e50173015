package io.costpersuccess.sdk;

import io.costpersuccess.call.SamplingThreshold;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.EventView;
import io.costpersuccess.span.KeyTable;
import io.costpersuccess.span.LinkView;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A span of the SDK that has ended. */
final class EndedSpanView extends SdkSpanView {
  private final SpanData span;
  private final SdkResources resources;
  private final boolean isOneOfAll;

  /**
   * A view of a span.
   *
   * @param isOneOfAll whether all spans of its kind are recorded, whatever is sampled
   */
  EndedSpanView(SpanData span, SdkResources resources, boolean isOneOfAll) {
    this.span = span;
    this.resources = resources;
    this.isOneOfAll = isOneOfAll;
  }

  @Override
  public @Nullable SamplingThreshold sampling() {
    return isOneOfAll ? SamplingThreshold.NONE_REJECTED : super.sampling();
  }

  @Override
  public String name() {
    return span.getName();
  }

  @Override
  public long startEpochNanos() {
    return span.getStartEpochNanos();
  }

  @Override
  public long endEpochNanos() {
    return span.getEndEpochNanos();
  }

  @Override
  public boolean isError() {
    return span.getStatus().getStatusCode() == StatusCode.ERROR;
  }

  @Override
  public String statusMessage() {
    return span.getStatus().getDescription();
  }

  @Override
  public AttributeView resource() {
    return resources.view(span.getResource());
  }

  @Override
  public List<? extends EventView> events() {
    return views(span.getEvents(), Event::new);
  }

  @Override
  public List<? extends LinkView> links() {
    return views(span.getLinks(), Link::new);
  }

  @Override
  SpanContext context() {
    return span.getSpanContext();
  }

  @Override
  SpanContext parent() {
    return span.getParentSpanContext();
  }

  @Override
  InstrumentationScopeInfo scope() {
    return span.getInstrumentationScopeInfo();
  }

  @Override
  SpanKind sdkKind() {
    return span.getKind();
  }

  @Override
  Attributes attributes() {
    return span.getAttributes();
  }

  /** Most spans have none, and a stream over none is garbage. */
  private static <T, V> List<V> views(List<T> items, Function<T, V> view) {
    return items.isEmpty() ? List.of() : items.stream().map(view).toList();
  }

  private static final class Event implements EventView {
    private final EventData data;
    private @Nullable KeyTable<Object> table;

    Event(EventData data) {
      this.data = data;
    }

    @Override
    public String name() {
      return data.getName();
    }

    @Override
    public long epochNanos() {
      return data.getEpochNanos();
    }

    @Override
    public @Nullable Object attribute(String key) {
      KeyTable<Object> known = table;
      if (known == null) {
        known = SdkAttributes.table(data.getAttributes());
        table = known;
      }
      return known.get(key);
    }
  }

  private record Link(LinkData data) implements LinkView {
    @Override
    public String traceId() {
      return data.getSpanContext().getTraceId();
    }

    @Override
    public String spanId() {
      return data.getSpanContext().getSpanId();
    }
  }
}
