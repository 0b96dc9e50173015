package io.costpersuccess.span;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A span in the making: span 1 of trace 1, on 2026-06-01 for two seconds, without attributes. */
public final class SpanBuilder {
  /** When telemetry of tests begins. */
  public static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final Map<String, Object> resource = new LinkedHashMap<>();
  private final Map<String, String> traceState = new LinkedHashMap<>();
  private final List<MapSpanView.Event> events = new ArrayList<>();
  private final List<MapSpanView.Link> links = new ArrayList<>();
  private String traceId = Ids.trace(1);
  private String spanId = Ids.span(1);
  private @Nullable String parentSpanId;
  private String name = "span";
  private String scope = "test";
  private String version = "";
  private SpanView.Kind kind = SpanView.Kind.CLIENT;
  private Instant start = START;
  private Duration duration = Duration.ofSeconds(2);
  private boolean error;
  private @Nullable String statusMessage;

  private SpanBuilder() {}

  /** A span that tells nothing. */
  public static SpanBuilder span() {
    return new SpanBuilder();
  }

  /** A chat with {@code acme/small}, without usage. */
  public static SpanBuilder chat() {
    return span()
        .with("gen_ai.operation.name", "chat")
        .with("gen_ai.provider.name", "acme")
        .with("gen_ai.response.model", "small");
  }

  /** A chat with {@code acme/small} of this many tokens. */
  public static SpanBuilder chat(long input, long output) {
    return chat()
        .with("gen_ai.usage.input_tokens", input)
        .with("gen_ai.usage.output_tokens", output);
  }

  /** In this trace, with this id, by number. */
  public SpanBuilder at(int trace, int span) {
    traceId = Ids.trace(trace);
    spanId = Ids.span(span);
    return this;
  }

  /** Beneath this span. */
  public SpanBuilder under(int parent) {
    parentSpanId = Ids.span(parent);
    return this;
  }

  /** Of this name. */
  public SpanBuilder named(String value) {
    name = value;
    return this;
  }

  /** Of this instrumentation scope. */
  public SpanBuilder scope(String value) {
    scope = value;
    return this;
  }

  /** Of this version of its scope. */
  public SpanBuilder version(String value) {
    version = value;
    return this;
  }

  /** Of this kind. */
  public SpanBuilder kind(SpanView.Kind value) {
    kind = value;
    return this;
  }

  /** With this attribute. */
  public SpanBuilder with(String key, Object value) {
    attributes.put(key, value);
    return this;
  }

  /** Without this attribute. */
  public SpanBuilder without(String key) {
    attributes.remove(key);
    return this;
  }

  /** With this attribute on its resource. */
  public SpanBuilder resource(String key, Object value) {
    resource.put(key, value);
    return this;
  }

  /** With an event one second after its start. */
  public SpanBuilder event(String eventName, Map<String, Object> eventAttributes) {
    long nanos = nanos(start.plusSeconds(1));
    events.add(new MapSpanView.Event(eventName, nanos, Map.copyOf(eventAttributes)));
    return this;
  }

  /** With a link to a span, by number. */
  public SpanBuilder link(int trace, int span) {
    links.add(new MapSpanView.Link(Ids.trace(trace), Ids.span(span)));
    return this;
  }

  /** With an entry in its trace state. */
  public SpanBuilder state(String key, String value) {
    traceState.put(key, value);
    return this;
  }

  /** Begun this many seconds after {@link #START}. */
  public SpanBuilder after(long seconds) {
    start = START.plusSeconds(seconds);
    return this;
  }

  /** Of this duration. */
  public SpanBuilder lasting(Duration value) {
    duration = value;
    return this;
  }

  /** With status ERROR. */
  public SpanBuilder failed() {
    error = true;
    return this;
  }

  /** With status ERROR and this message. */
  public SpanBuilder failed(String message) {
    statusMessage = message;
    return failed();
  }

  /** The span. */
  public MapSpanView build() {
    return new MapSpanView(
        traceId,
        spanId,
        parentSpanId,
        Map.copyOf(traceState),
        name,
        scope,
        version,
        kind,
        nanos(start),
        nanos(start.plus(duration)),
        error,
        statusMessage,
        Map.copyOf(attributes),
        Map.copyOf(resource),
        List.copyOf(events),
        List.copyOf(links));
  }

  static long nanos(Instant at) {
    return at.getEpochSecond() * 1_000_000_000L + at.getNano();
  }
}
