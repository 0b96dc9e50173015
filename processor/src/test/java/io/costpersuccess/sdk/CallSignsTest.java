package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallSignsTest {
  private final CallSigns signs = new CallSigns();

  @ParameterizedTest
  @CsvSource({
    "my.app,                           gen_ai.operation.name,   true",
    "my.app,                           openinference.span.kind, true",
    "my.app,                           model_name,              false",
    "my.app,                           http.route,              false",
    "pydantic-ai,                      model_name,              true",
    "io.opentelemetry.openai-java-1.1, gen_ai.request.model,    true",
    "io.opentelemetry.jdbc,            gen_ai.operation.name,   false"
  })
  void areOn_spanOfScopeWithKey_isWhetherItMayBeACall(String scope, String key, boolean expected) {
    var exporter = SimpleSpanProcessor.create(InMemorySpanExporter.create());
    try (var provider = SdkTracerProvider.builder().addSpanProcessor(exporter).build()) {
      Span span = provider.get(scope).spanBuilder("span").startSpan().setAttribute(key, "chat");

      assertThat(signs.areOn((ReadableSpan) span)).isEqualTo(expected);
      assertThat(signs.areOn((ReadableSpan) span)).isEqualTo(expected);
    }
  }
}
