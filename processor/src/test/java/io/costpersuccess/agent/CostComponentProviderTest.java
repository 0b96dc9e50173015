package io.costpersuccess.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.sdk.CapturedLog;
import io.costpersuccess.sdk.CostSpanProcessor;
import io.costpersuccess.sdk.PlainSdk;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CostComponentProviderTest {
  private final CapturedLog log = new CapturedLog("io.costpersuccess");
  private final CostComponentProvider provider = new CostComponentProvider();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void provider_always_isFoundAsASpanProcessor() {
    assertThat(ServiceLoader.load(ComponentProvider.class))
        .hasOnlyElementsOfType(CostComponentProvider.class);
    assertThat(provider.getType()).isEqualTo(SpanProcessor.class);
    assertThat(provider.getName()).isEqualTo("cost_per_success/development");
  }

  @Test
  void create_configuration_isFollowed() {
    Map<String, Object> price =
        Map.of("provider", "acme", "model", "own", "usd_per_million", Map.of("input", "5"));
    Map<String, Object> prices = Map.of("prices", Map.of("custom", List.of(price)));

    // 1,000 tokens for 5 USD per million
    assertThat(costOfAChat(provider.create(new FakeDeclarativeProperties(prices))))
        .isEqualTo(0.005);
    assertThat(log.messages()).isEmpty();
  }

  @Test
  void create_wrongConfiguration_warnsOnceAndWorksWithTheDefaults() {
    SpanProcessor processor =
        provider.create(new FakeDeclarativeProperties(Map.of("task", Map.of("idle_timeot", "5m"))));

    assertThat(processor).isInstanceOf(CostSpanProcessor.class);
    assertThat(costOfAChat(processor)).isNull();
    assertThat(log.messages())
        .singleElement()
        .asString()
        .startsWith("WARNING Cost per success runs with its defaults")
        .contains("task.idle_timeot: found an unknown key");
  }

  @Test
  void create_configurationThatCannotBeRead_isOffAndHarmless() {
    DeclarativeConfigProperties unusable = null;
    SpanProcessor processor = provider.create(unusable);

    assertThat(costOfAChat(processor)).isNull();
    assertThat(log.messages())
        .singleElement()
        .asString()
        .startsWith("WARNING Cost per success is off: java.lang.NullPointerException");
  }

  /** Cost of 1,000 tokens of {@code acme/own} by the exported span. */
  private Double costOfAChat(SpanProcessor processor) {
    InMemorySpanExporter spans = InMemorySpanExporter.create();
    try (SdkTracerProvider tracers =
            SdkTracerProvider.builder()
                .addSpanProcessor(processor)
                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                .build();
        OpenTelemetrySdk sdk =
            new PlainSdk(
                tracers, SdkMeterProvider.builder().build(), SdkLoggerProvider.builder().build())) {
      provider.afterAutoConfigure(sdk);
      sdk.getTracer("app")
          .spanBuilder("chat")
          .setAttribute("gen_ai.operation.name", "chat")
          .setAttribute("gen_ai.provider.name", "acme")
          .setAttribute("gen_ai.response.model", "own")
          .setAttribute("gen_ai.usage.input_tokens", 1_000)
          .startSpan()
          .end();
      return spans
          .getFinishedSpanItems()
          .get(0)
          .getAttributes()
          .get(AttributeKey.doubleKey("cps.cost.usd"));
    }
  }
}
