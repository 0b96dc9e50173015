package io.costpersuccess.pipeline;

import io.costpersuccess.dialect.OutcomeReport;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;

/** One piece of telemetry on its way into a pipeline. */
interface Telemetry {
  void into(CostPipeline pipeline);

  static Telemetry of(SpanBuilder builder) {
    var span = builder.build();
    return pipeline -> pipeline.accept(span);
  }

  static Telemetry of(LogBuilder builder) {
    var log = builder.build();
    return pipeline -> pipeline.accept(log);
  }

  static Telemetry of(OutcomeReport report) {
    return pipeline -> pipeline.accept(report);
  }
}
