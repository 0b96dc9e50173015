package io.costpersuccess.exporter.receiver;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that is logged while it is open. */
final class CapturedLog extends Handler implements AutoCloseable {
  private final Logger root = LogManager.getLogManager().getLogger("");
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  CapturedLog() {
    root.addHandler(this);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    records.forEach(record -> text.append(new SimpleFormatter().format(record)));
    return text.toString();
  }

  List<LogRecord> severe() {
    return records.stream()
        .filter(record -> record.getLevel().intValue() >= Level.SEVERE.intValue())
        .toList();
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
