package io.costpersuccess.agent;

import io.costpersuccess.sdk.CallRecordingSampler;
import io.costpersuccess.sdk.CostSpanProcessor;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The door for SDKs that are configured by properties. Whatever goes wrong in it, the SDK starts as
 * if it were not there.
 */
public final class CostAutoConfiguration
    implements AutoConfigurationCustomizerProvider, AutoConfigureListener {
  private static final Logger logger = Logger.getLogger(CostAutoConfiguration.class.getName());

  /** Flattened prompts fill the default of 128 attributes, and the token counts are dropped. */
  private static final Map<String, String> DEFAULTS =
      Map.of("otel.span.attribute.count.limit", "512");

  /** Whether calls that the sampler drops are priced all the same. */
  private static final String RECORD_UNSAMPLED = "otel.cps.record.unsampled";

  private final Doors doors = new Doors();
  private @Nullable CostSpanProcessor processor;

  /** Made by the service loader. */
  public CostAutoConfiguration() {}

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    try {
      customizer.addPropertiesSupplier(() -> DEFAULTS);
      customizer.addTracerProviderCustomizer(this::addSpanProcessor);
      customizer.addLoggerProviderCustomizer(this::addLogRecordProcessor);
      customizer.addSamplerCustomizer(CostAutoConfiguration::recordUnsampled);
    } catch (Throwable unusable) {
      log(unusable);
    }
  }

  @Override
  public void afterAutoConfigure(OpenTelemetrySdk sdk) {
    doors.bind(sdk);
  }

  private SdkTracerProviderBuilder addSpanProcessor(
      SdkTracerProviderBuilder builder, ConfigProperties properties) {
    try {
      return builder.addSpanProcessor(processor(properties));
    } catch (Throwable unusable) {
      log(unusable);
      return builder;
    }
  }

  private SdkLoggerProviderBuilder addLogRecordProcessor(
      SdkLoggerProviderBuilder builder, ConfigProperties properties) {
    try {
      return builder.addLogRecordProcessor(processor(properties).logRecordProcessor());
    } catch (Throwable unusable) {
      log(unusable);
      return builder;
    }
  }

  private static Sampler recordUnsampled(Sampler sampler, ConfigProperties properties) {
    try {
      return properties.getBoolean(RECORD_UNSAMPLED, false)
          ? new CallRecordingSampler(sampler)
          : sampler;
    } catch (Throwable unusable) {
      log(unusable);
      return sampler;
    }
  }

  private synchronized CostSpanProcessor processor(ConfigProperties properties) {
    if (processor == null) {
      processor = doors.open(AgentSettings.read(PropertyTree.of(properties)));
    }
    return processor;
  }

  private static void log(Throwable unusable) {
    logger.log(Level.WARNING, "Cost per success is off: {0}", String.valueOf(unusable));
  }
}
