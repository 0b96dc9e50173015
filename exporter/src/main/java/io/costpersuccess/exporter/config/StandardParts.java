package io.costpersuccess.exporter.config;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfiguration;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import org.jspecify.annotations.Nullable;

/** The parts of a declarative configuration that OpenTelemetry defines. */
public final class StandardParts {
  /** No parts: nothing is exported. */
  public static final StandardParts NONE = new StandardParts(null);

  /** The format that the library in use was made for; a newer minor one only makes it warn. */
  private static final String SUPPORTED_FORMAT = "1.1";

  private final @Nullable OpenTelemetryConfigurationModel model;

  StandardParts(@Nullable OpenTelemetryConfigurationModel model) {
    this.model = model;
  }

  /** Whether metrics go anywhere. */
  public boolean exportsMetrics() {
    return model != null && model.getMeterProvider() != null;
  }

  /** Whether log records, and so the ledger, go anywhere. */
  public boolean exportsLogs() {
    return model != null && model.getLoggerProvider() != null;
  }

  /**
   * Makes the SDK of these parts, once. The gateway makes no spans of its own, so there is no
   * tracer provider in it.
   *
   * @throws io.opentelemetry.api.incubator.config.DeclarativeConfigException if a part cannot be
   *     made
   */
  public OpenTelemetrySdk makeSdk() {
    return model == null
        ? OpenTelemetrySdk.builder().build()
        : DeclarativeConfiguration.create(
                model.withTracerProvider(null).withFileFormat(SUPPORTED_FORMAT))
            .getSdk();
  }
}
