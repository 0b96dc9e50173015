package io.costpersuccess.agent;

import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.sdk.CostSpanProcessor;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the two ways of configuration share: the processor, and the SDK that it is bound to once
 * that is complete.
 */
final class Doors {
  private static final Logger logger = Logger.getLogger(Doors.class.getName());

  private final AtomicReference<@Nullable OpenTelemetry> sdk = new AtomicReference<>();

  /** A processor of the agent, with the settings' own price files read. */
  CostSpanProcessor open(PipelineSettings settings) {
    return new CostSpanProcessor(settings, () -> catalogue(settings), this::openTelemetry);
  }

  /** Binds what was opened to the complete SDK. */
  void bind(OpenTelemetry complete) {
    sdk.set(complete);
  }

  /** The global is set before the application starts; asking for it never sets it. */
  private OpenTelemetry openTelemetry() {
    OpenTelemetry bound = sdk.get();
    return bound == null ? GlobalOpenTelemetry.getOrNoop() : bound;
  }

  private static Catalogue catalogue(PipelineSettings settings) {
    try {
      return settings.prices().read();
    } catch (Exception unreadable) {
      logger.log(
          Level.WARNING,
          "Cost per success runs with its own prices, because a price file cannot be used: {0}",
          unreadable.getMessage());
      return Catalogue.bundled();
    }
  }
}
