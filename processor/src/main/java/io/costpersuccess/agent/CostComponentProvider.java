package io.costpersuccess.agent;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.internal.AutoConfigureListener;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The door for SDKs that are configured by a declarative file: the span processor {@code
 * cost_per_success/development}. Whatever goes wrong in it, the SDK starts as if it were not there.
 */
public final class CostComponentProvider implements ComponentProvider, AutoConfigureListener {
  private static final Logger logger = Logger.getLogger(CostComponentProvider.class.getName());

  private final Doors doors = new Doors();

  /** Made by the service loader. */
  public CostComponentProvider() {}

  @Override
  public Class<SpanProcessor> getType() {
    return SpanProcessor.class;
  }

  @Override
  public String getName() {
    return "cost_per_success/development";
  }

  @Override
  public SpanProcessor create(DeclarativeConfigProperties configuration) {
    try {
      return doors.open(AgentSettings.read(DeclarativeTree.of(configuration)));
    } catch (Throwable unusable) {
      logger.log(Level.WARNING, "Cost per success is off: {0}", String.valueOf(unusable));
      return SpanProcessor.composite();
    }
  }

  @Override
  public void afterAutoConfigure(OpenTelemetrySdk sdk) {
    doors.bind(sdk);
  }
}
