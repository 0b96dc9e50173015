package io.costpersuccess.exporter.demo;

import com.github.benmanes.caffeine.cache.Ticker;
import io.costpersuccess.exporter.gateway.SinkDoor;
import io.costpersuccess.exporter.receiver.OtlpGrpcReceiver;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.task.CloseCause;

class GrpcDoorTest extends DoorTest {
  @Override
  void letIn(DemoTelemetry history, PipelineSettings settings) throws Exception {
    var pipeline = new CostPipeline(settings, PRICES, Ticker.systemTicker(), ledger());
    OtlpGrpcReceiver receiver = SinkDoor.into(pipeline);
    receiver.start();
    try (var sender = new DemoSender(receiver.port())) {
      sender.send(history);
    } finally {
      receiver.close();
    }
    pipeline.closeAll(CloseCause.SHUTDOWN);
  }
}
