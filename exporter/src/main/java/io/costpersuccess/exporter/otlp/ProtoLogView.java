package io.costpersuccess.exporter.otlp;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.LogView;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An OTLP log record, read where it is. Its name is the event name, which senders older than OTLP
 * 1.5 put into the attribute {@code event.name}; its time is the observed time when the source gave
 * none; ids that are not valid count as none.
 */
public final class ProtoLogView implements LogView {
  private final LogRecord log;
  private final AttributeView resource;
  private final ProtoAttributes attributes;

  /** A view of a log record that was made on a resource. */
  public ProtoLogView(LogRecord log, AttributeView resource) {
    this.log = log;
    this.resource = resource;
    this.attributes = new ProtoAttributes(log.getAttributesList());
  }

  /** Hands over a view of each log record in the order of the message. */
  public static void forEach(ResourceLogs logs, Consumer<? super ProtoLogView> action) {
    AttributeView resource = new ProtoAttributes(logs.getResource().getAttributesList());
    for (ScopeLogs scope : logs.getScopeLogsList()) {
      scope.getLogRecordsList().forEach(log -> action.accept(new ProtoLogView(log, resource)));
    }
  }

  @Override
  public String name() {
    if (!log.getEventName().isEmpty()) {
      return log.getEventName();
    }
    String name = attributes.text("event.name");
    return name == null ? "" : name;
  }

  @Override
  public long epochNanos() {
    return log.getTimeUnixNano() != 0 ? log.getTimeUnixNano() : log.getObservedTimeUnixNano();
  }

  @Override
  public @Nullable String traceId() {
    return OtlpId.TRACE.hexOrNull(log.getTraceId());
  }

  @Override
  public @Nullable String spanId() {
    return OtlpId.SPAN.hexOrNull(log.getSpanId());
  }

  @Override
  public AttributeView resource() {
    return resource;
  }

  @Override
  public @Nullable Object attribute(String key) {
    return attributes.attribute(key);
  }
}
