package io.costpersuccess.exporter.gateway;

import io.costpersuccess.exporter.receiver.OtlpGrpcReceiver;
import io.costpersuccess.exporter.receiver.ReceiverCounters;
import io.costpersuccess.exporter.receiver.ReceiverSettings;
import io.costpersuccess.exporter.receiver.TelemetrySink;
import io.costpersuccess.pipeline.CostPipeline;
import java.time.Clock;
import java.util.List;

/** The gateway's way from OTLP/gRPC into a pipeline, without the rest of the gateway. */
public final class SinkDoor {
  private SinkDoor() {}

  /** A receiver on a free local port, not started. */
  public static OtlpGrpcReceiver into(CostPipeline pipeline) {
    return new OtlpGrpcReceiver(
        ReceiverSettings.at("127.0.0.1:0"), sink(pipeline), new ReceiverCounters());
  }

  /** Where received requests go. */
  public static TelemetrySink sink(CostPipeline pipeline) {
    return new PipelineSink(pipeline, List.of(), Clock.systemUTC());
  }
}
