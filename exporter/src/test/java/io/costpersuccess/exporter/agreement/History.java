package io.costpersuccess.exporter.agreement;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A history of a few sessions, made from a seed, in which calls turn out to be paid elsewhere:
 * roots that name session, feature or outcome late, wrappers after what they wrap, second reports,
 * duplicates, counts that run on, failures and tries after them, models without a price.
 */
final class History {
  private static final long START = 1_790_000_000_000_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final InstrumentationScope TEST = scope("test", "");
  private static final InstrumentationScope TWIN =
      scope("opentelemetry.instrumentation.openai", "");
  private static final InstrumentationScope SPRING = scope("org.springframework.boot", "3.5.0");

  private final Random random;
  private final List<ResourceSpans> spans = new ArrayList<>();
  private int lastSpan;

  private History(long seed) {
    this.random = new Random(seed);
  }

  /** The spans of a history, each as a message of its own, in an order of the seed. */
  static List<ResourceSpans> of(long seed) {
    var history = new History(seed);
    int traces = 1 + history.random.nextInt(5);
    for (int trace = 1; trace <= traces; trace++) {
      history.addTrace(trace);
    }
    if (history.random.nextBoolean()) {
      Collections.shuffle(history.spans, history.random);
    }
    return history.spans;
  }

  private void addTrace(int trace) {
    int root = ++lastSpan;
    int groups = 1 + random.nextInt(4);
    long at = START + trace * 100L * SECOND;
    for (int i = 0; i < groups; i++, at += 10 * SECOND) {
      switch (random.nextInt(7)) {
        case 0 -> addWrapped(trace, root, at);
        case 1 -> addTwins(trace, root, at);
        case 2 -> addRepeatedResponse(trace, root, at);
        case 3 -> addRunningTotals(trace, root, at);
        case 4 -> addTries(trace, root, at);
        case 5 -> addTwoReports(trace, root, at);
        default -> add(TEST, call(trace, root, at, model(), 500 + random.nextInt(4_000)));
      }
    }
    addRoots(trace, root, at);
  }

  /** The root comes at the end, and a second time with more. */
  private void addRoots(int trace, int root, long at) {
    Span.Builder span = span(trace, root, 0, START + trace * 100L * SECOND, at);
    if (chance(60)) {
      span.addAttributes(text("session.id", "session-" + random.nextInt(3)));
    }
    if (chance(50)) {
      span.addAttributes(text("feature_tag", pick("support", "search")));
    }
    add(TEST, span);
    if (chance(40)) {
      add(TEST, span.clone().addAttributes(text("cps.success", pick("true", "false"))));
    }
    if (chance(30)) {
      add(TEST, span(trace, ++lastSpan, root, at, at).addAttributes(text("feature_tag", "agent")));
    }
  }

  /** A wrapper, agent or client of a client, after the call beneath it. */
  private void addWrapped(int trace, int root, long at) {
    int wrapper = ++lastSpan;
    String model = model();
    int tokens = 500 + random.nextInt(4_000);
    Span.Builder inner = call(trace, wrapper, at + SECOND, model, tokens);
    Span.Builder outer = call(trace, root, at, model, tokens).setSpanId(id(wrapper, 8));
    if (chance(50)) {
      outer.setAttributes(0, text("gen_ai.operation.name", "invoke_agent"));
    }
    if (chance(30)) {
      fail(outer);
    }
    if (chance(80)) {
      add(TEST, inner);
    }
    add(TWIN, outer.setEndTimeUnixNano(at + 6 * SECOND));
  }

  private void addTwins(int trace, int root, long at) {
    Span.Builder one = call(trace, root, at, "gpt-4o", 1_000 + random.nextInt(100));
    add(TEST, one);
    add(TWIN, one.clone().setSpanId(id(++lastSpan, 8)));
  }

  private void addRepeatedResponse(int trace, int root, long at) {
    String response = "chatcmpl-of-some-length-" + random.nextInt(4);
    for (int i = 0; i < 2; i++) {
      Span.Builder span = call(trace, root, at + i * SECOND, "gpt-4o-mini", 700 + i);
      add(TEST, span.addAttributes(text("gen_ai.response.id", response)));
    }
  }

  /** The tool loop of Spring AI 1, whose counts are the sums so far. */
  private void addRunningTotals(int trace, int root, long at) {
    int parent = chance(50) ? root : ++lastSpan;
    int input = 0;
    int output = 0;
    int calls = 2 + random.nextInt(3);
    for (int i = 0; i < calls; i++) {
      input += 1_000 + input;
      output += 100;
      String finish = i + 1 < calls ? "[\"TOOL_CALLS\"]" : "[\"STOP\"]";
      Span.Builder span = span(trace, ++lastSpan, parent, at + i * SECOND, at + (i + 1) * SECOND);
      add(
          SPRING,
          span.addAllAttributes(
              List.of(
                  text("gen_ai.operation.name", "chat"),
                  text("gen_ai.system", "openai"),
                  text("gen_ai.response.model", "gpt-4o-mini"),
                  text("gen_ai.response.finish_reasons", finish),
                  text("gen_ai.usage.input_tokens", Integer.toString(input)),
                  text("gen_ai.usage.output_tokens", Integer.toString(output)))));
    }
  }

  private void addTries(int trace, int root, long at) {
    for (int i = 0; i < 3; i++) {
      Span.Builder span =
          chance(50)
              ? call(trace, root, at + i * SECOND, "gpt-4o", 900)
              : call(trace, root, at + i * SECOND, "gpt-4o", 0);
      add(TEST, i < 2 ? fail(span) : span);
    }
  }

  /** A report without usage, and one with it, or with more of it. */
  private void addTwoReports(int trace, int root, long at) {
    Span.Builder one = call(trace, root, at, "gpt-4o", chance(50) ? 0 : 600);
    Span.Builder other = call(trace, root, at, "gpt-4o", 800).setSpanId(one.getSpanId());
    add(TEST, one);
    add(TEST, other);
  }

  private Span.Builder call(int trace, int parent, long at, String model, int tokens) {
    Span.Builder span = span(trace, ++lastSpan, parent, at, at + SECOND);
    span.addAttributes(text("gen_ai.operation.name", "chat"))
        .addAttributes(text("gen_ai.provider.name", provider(model)))
        .addAttributes(text("gen_ai.response.model", model));
    if (tokens > 0) {
      span.addAttributes(number("gen_ai.usage.input_tokens", tokens))
          .addAttributes(number("gen_ai.usage.output_tokens", tokens / 7));
    }
    if (chance(10)) {
      span.addAttributes(text("openinference.span.kind", "EVALUATOR"));
    }
    return span;
  }

  private Span.Builder fail(Span.Builder span) {
    span.getStatusBuilder().setCode(Status.StatusCode.STATUS_CODE_ERROR);
    return span.addAttributes(text("error.type", pick("timeout", "429")));
  }

  private void add(InstrumentationScope scope, Span.Builder span) {
    ScopeSpans.Builder spansOfScope = ScopeSpans.newBuilder().setScope(scope).addSpans(span);
    ResourceSpans message = ResourceSpans.newBuilder().addScopeSpans(spansOfScope).build();
    Stream.generate(() -> message).limit(chance(10) ? 2 : 1).forEach(spans::add);
  }

  private static Span.Builder span(int trace, int span, int parent, long from, long to) {
    return Span.newBuilder()
        .setTraceId(id(trace, 16))
        .setSpanId(id(span, 8))
        .setParentSpanId(parent == 0 ? ByteString.EMPTY : id(parent, 8))
        .setName("work")
        .setKind(SpanKind.SPAN_KIND_CLIENT)
        .setStartTimeUnixNano(from)
        .setEndTimeUnixNano(to);
  }

  private static ByteString id(int number, int bytes) {
    byte[] id = new byte[bytes];
    id[0] = 1;
    id[bytes - 2] = (byte) (number >>> Byte.SIZE);
    id[bytes - 1] = (byte) number;
    return ByteString.copyFrom(id);
  }

  private static InstrumentationScope scope(String name, String version) {
    return InstrumentationScope.newBuilder().setName(name).setVersion(version).build();
  }

  private static KeyValue text(String key, String value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setStringValue(value))
        .build();
  }

  private static KeyValue number(String key, long value) {
    return KeyValue.newBuilder()
        .setKey(key)
        .setValue(AnyValue.newBuilder().setIntValue(value))
        .build();
  }

  private String model() {
    return pick("gpt-4o", "gpt-4o-mini", "claude-sonnet-4-5", "mystery-1");
  }

  private static String provider(String model) {
    return model.startsWith("claude") ? "anthropic" : "openai";
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
