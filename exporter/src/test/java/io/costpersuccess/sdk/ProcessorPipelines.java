package io.costpersuccess.sdk;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.pipeline.CostPipeline;

/** The pipeline behind a span processor, for tests that settle in the middle of a history. */
public final class ProcessorPipelines {
  private ProcessorPipelines() {}

  public static CostPipeline of(CostSpanProcessor processor) {
    return requireNonNull(processor.engine(), "a processor that runs has an engine").pipeline();
  }
}
