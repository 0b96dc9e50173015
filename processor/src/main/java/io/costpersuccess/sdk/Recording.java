package io.costpersuccess.sdk;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;

/** What of an application's calls is recorded, as far as its sampler tells. */
final class Recording {
  /** Beginnings of what samplers say of themselves that record every call, sampled or not. */
  private static final List<String> RECORDING_ALL =
      List.of("AlwaysOnSampler", "AlwaysRecord", "CallRecordingSampler");

  private Recording() {}

  /** Whether every call is recorded, so that no recorded one stands for others. */
  static boolean isOfEveryCall(OpenTelemetry openTelemetry) {
    return openTelemetry instanceof OpenTelemetrySdk sdk
        && isOfEveryCall(sdk.getSdkTracerProvider().getSampler());
  }

  static boolean isOfEveryCall(Sampler sampler) {
    return RECORDING_ALL.stream().anyMatch(sampler.getDescription()::startsWith);
  }
}
