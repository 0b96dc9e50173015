package io.costpersuccess.sdk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a logger was told, instead of the standard error stream. */
public final class CapturedLog extends Handler implements AutoCloseable {
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();
  private final Logger logger;

  /** Captures this logger, and those beneath it, until it is closed. */
  public CapturedLog(String name) {
    logger = Logger.getLogger(name);
    logger.addHandler(this);
    logger.setUseParentHandlers(false);
  }

  /** The records so far. */
  public List<LogRecord> records() {
    return records;
  }

  /** The records so far, each as level and message. */
  public List<String> messages() {
    var formatter = new SimpleFormatter();
    return records.stream()
        .map(one -> one.getLevel().getName() + " " + formatter.formatMessage(one))
        .toList();
  }

  @Override
  public void publish(LogRecord logRecord) {
    records.add(logRecord);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
