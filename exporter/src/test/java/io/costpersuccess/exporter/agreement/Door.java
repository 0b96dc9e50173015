package io.costpersuccess.exporter.agreement;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.costpersuccess.exporter.demo.GivenIds;
import io.costpersuccess.exporter.gateway.SinkDoor;
import io.costpersuccess.exporter.receiver.TelemetrySink;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.sdk.CostEngine;
import io.costpersuccess.sdk.CostSpanProcessor;
import io.costpersuccess.sdk.ProcessorPipelines;
import io.costpersuccess.task.CloseCause;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.List;
import java.util.Random;

/** A way into the product. Everything is settled now and then on the way, and at the end. */
enum Door {
  /** OTLP requests to the gateway. */
  GATEWAY {
    @Override
    void letIn(
        List<ResourceSpans> history, PipelineSettings settings, OpenTelemetrySdk sdk, Random when) {
      try (var engine = new CostEngine(settings, Catalogue.bundled(), sdk)) {
        TelemetrySink sink = SinkDoor.sink(engine.pipeline());
        for (ResourceSpans spans : history) {
          sink.spans(List.of(spans));
          settle(engine.pipeline(), when);
        }
      }
    }
  },
  /** Spans of the SDK in an application. */
  SDK {
    @Override
    void letIn(
        List<ResourceSpans> history, PipelineSettings settings, OpenTelemetrySdk sdk, Random when) {
      var processor = new CostSpanProcessor(settings, Catalogue::bundled, () -> sdk);
      var ids = new GivenIds();
      try (SdkTracerProvider tracers =
          SdkTracerProvider.builder().addSpanProcessor(processor).setIdGenerator(ids).build()) {
        for (ResourceSpans spans : history) {
          ScopeSpans of = spans.getScopeSpans(0);
          ids.make(of.getSpans(0), tracer(of.getScope(), tracers));
          settle(ProcessorPipelines.of(processor), when);
        }
        processor.shutdown().join(10, SECONDS);
      }
    }
  };

  /** Lets a history in, settles everything, and leaves metrics and the ledger in the SDK. */
  abstract void letIn(
      List<ResourceSpans> history, PipelineSettings settings, OpenTelemetrySdk sdk, Random when);

  private static void settle(CostPipeline pipeline, Random when) {
    if (when.nextInt(6) == 0) {
      pipeline.closeAll(CloseCause.IDLE);
    }
  }

  private static Tracer tracer(InstrumentationScope scope, SdkTracerProvider tracers) {
    return tracers
        .tracerBuilder(scope.getName())
        .setInstrumentationVersion(scope.getVersion())
        .build();
  }
}
