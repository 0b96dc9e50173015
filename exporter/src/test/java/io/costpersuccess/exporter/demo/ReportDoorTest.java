package io.costpersuccess.exporter.demo;

import io.costpersuccess.exporter.report.Replay;
import io.costpersuccess.ledger.Change;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.metrics.LedgerLog;
import io.costpersuccess.pipeline.PipelineSettings;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

class ReportDoorTest extends DoorTest {
  @Override
  void letIn(DemoTelemetry history, PipelineSettings settings) {
    var replay = new Replay(settings, PRICES);
    replay.spans(DemoTelemetry.request(history.spans()));
    replay.logs(DemoTelemetry.logRequest(history.logs()));
    LedgerLog ledger = ledger();
    for (LedgerEntry entry : replay.report().tasks()) {
      ledger.onChange(new Change(null, entry, 0));
    }
  }

  static SortedMap<String, Map<String, Object>> ledgerOf(Instant end) {
    var door = new ReportDoorTest();
    door.letIn(DemoTelemetry.endingAt(end), PipelineSettings.DEFAULT);
    return door.entries();
  }
}
