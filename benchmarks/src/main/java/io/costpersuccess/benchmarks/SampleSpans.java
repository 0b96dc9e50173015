package io.costpersuccess.benchmarks;

import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Spans with the attributes that the OpenTelemetry Java agent gives them, made by a real SDK, so
 * that they hold their attributes the way spans of an application do.
 */
final class SampleSpans {
  private static final String OPENAI = "io.opentelemetry.openai-java-1.1";
  private static final String CHAT = "chat gpt-4o-mini";

  private static final Resource RESOURCE =
      Resource.create(
          Attributes.builder()
              .put("container.id", "4c21a3f1b0dd4a2e9d1f")
              .put("deployment.environment.name", "production")
              .put("host.arch", "amd64")
              .put("host.name", "orders-5d8f7c9b6-x2v4q")
              .put("os.description", "Linux 6.1.0")
              .put("os.type", "linux")
              .put("process.command_line", "/opt/java/bin/java -jar orders.jar")
              .put("process.executable.path", "/opt/java/bin/java")
              .put("process.pid", 1L)
              .put("process.runtime.description", "Debian OpenJDK 64-Bit Server VM 17.0.15")
              .put("process.runtime.name", "OpenJDK Runtime Environment")
              .put("process.runtime.version", "17.0.15+6")
              .put("service.instance.id", "0f0b1e7e-9a51-4a62-8b8e-1f64b6d0a3a7")
              .put("service.name", "orders")
              .put("service.version", "3.2.1")
              .put("telemetry.distro.name", "opentelemetry-java-instrumentation")
              .put("telemetry.distro.version", "2.33.1")
              .put("telemetry.sdk.language", "java")
              .put("telemetry.sdk.name", "opentelemetry")
              .put("telemetry.sdk.version", "1.67.0")
              .build());

  private SampleSpans() {}

  /** A chat with 15 attributes, of a scope that tells the dialect. */
  static SpanData chat() {
    return chat(OPENAI);
  }

  /** The same of a scope that tells nothing, so that the attributes have to. */
  static SpanData chatOfUnknownScope() {
    return chat("com.example.assistant");
  }

  private static SpanData chat(String scope) {
    return span(scope, CHAT, SpanKind.CLIENT, SampleSpans::describeChat);
  }

  private static void describeChat(Span span) {
    span.setAttribute("thread.id", 41);
    span.setAttribute("thread.name", "http-nio-8080-exec-3");
    span.setAttribute("gen_ai.operation.name", "chat");
    span.setAttribute("gen_ai.provider.name", "openai");
    span.setAttribute("gen_ai.request.model", "gpt-4o-mini");
    span.setAttribute("gen_ai.request.temperature", 0.2);
    span.setAttribute("gen_ai.request.max_tokens", 800);
    span.setAttribute("server.address", "api.openai.com");
    span.setAttribute("server.port", 443);
    span.setAttribute("gen_ai.response.id", "chatcmpl-BqK2uNf0w9mTnX4h1cYb7ZtR5sLdA");
    span.setAttribute("gen_ai.response.model", "gpt-4o-mini-2024-07-18");
    span.setAttribute(stringArrayKey("gen_ai.response.finish_reasons"), List.of("stop"));
    span.setAttribute("gen_ai.usage.input_tokens", 1_862);
    span.setAttribute("gen_ai.usage.output_tokens", 241);
    span.setAttribute("gen_ai.usage.cache_read.input_tokens", 1_024);
  }

  /** A request that an HTTP server answered, with 12 attributes. */
  static SpanData httpServer() {
    return span(
        "io.opentelemetry.tomcat-10.0",
        "GET /orders/{id}",
        SpanKind.SERVER,
        span -> {
          span.setAttribute("thread.id", 41);
          span.setAttribute("thread.name", "http-nio-8080-exec-3");
          span.setAttribute("http.request.method", "GET");
          span.setAttribute("http.response.status_code", 200);
          span.setAttribute("http.route", "/orders/{id}");
          span.setAttribute("network.peer.address", "10.12.0.7");
          span.setAttribute("network.peer.port", 51_234);
          span.setAttribute("network.protocol.version", "1.1");
          span.setAttribute("server.address", "orders.example.com");
          span.setAttribute("url.path", "/orders/17");
          span.setAttribute("url.scheme", "https");
          span.setAttribute("user_agent.original", "Mozilla/5.0 (X11; Linux x86_64)");
        });
  }

  /** A request of an HTTP client, with 9 attributes. */
  static SpanData httpClient() {
    return span(
        "io.opentelemetry.java-http-client",
        "GET",
        SpanKind.CLIENT,
        span -> {
          span.setAttribute("thread.id", 41);
          span.setAttribute("thread.name", "http-nio-8080-exec-3");
          span.setAttribute("http.request.method", "GET");
          span.setAttribute("http.response.status_code", 200);
          span.setAttribute("network.protocol.version", "1.1");
          span.setAttribute("server.address", "stock.example.com");
          span.setAttribute("server.port", 443);
          span.setAttribute("url.full", "https://stock.example.com/items/9");
          span.setAttribute("url.template", "/items/{id}");
        });
  }

  /** A query, with 10 attributes. */
  static SpanData query() {
    return span(
        "io.opentelemetry.jdbc",
        "SELECT orders",
        SpanKind.CLIENT,
        span -> {
          span.setAttribute("thread.id", 41);
          span.setAttribute("thread.name", "http-nio-8080-exec-3");
          span.setAttribute("db.collection.name", "orders");
          span.setAttribute("db.namespace", "shop");
          span.setAttribute("db.operation.name", "SELECT");
          span.setAttribute("db.query.summary", "SELECT orders");
          span.setAttribute("db.query.text", "SELECT * FROM orders WHERE id = ?");
          span.setAttribute("db.system.name", "postgresql");
          span.setAttribute("server.address", "db.example.com");
          span.setAttribute("server.port", 5_432);
        });
  }

  /** A span beneath another one. */
  private static SpanData span(
      String scope, String name, SpanKind kind, Consumer<Span> attributes) {
    var ended = new EndedSpans();
    try (var provider =
        SdkTracerProvider.builder().setResource(RESOURCE).addSpanProcessor(ended).build()) {
      Tracer tracer = provider.get(scope, "2.33.1");
      Context beneath = Context.root().with(tracer.spanBuilder("parent").startSpan());
      Span span = tracer.spanBuilder(name).setParent(beneath).setSpanKind(kind).startSpan();
      attributes.accept(span);
      span.end();
    }
    return ended.spans.get(0);
  }

  /** Keeper of the spans that ended. */
  private static final class EndedSpans implements SpanProcessor {
    private final List<SpanData> spans = new ArrayList<>();

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      spans.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
