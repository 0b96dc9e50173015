package io.costpersuccess.sdk;

import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.trace.SdkTracerProvider;

/**
 * An SDK made without its builder, which breaks on the older incubating API that this module is
 * compiled against.
 */
public final class PlainSdk extends OpenTelemetrySdk {
  /** An SDK of these parts. */
  public PlainSdk(SdkTracerProvider tracers, SdkMeterProvider meters, SdkLoggerProvider loggers) {
    super(tracers, meters, loggers, ContextPropagators.noop());
  }
}
