package io.costpersuccess.exporter.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** How the command line logs: one short line on standard error; of libraries only warnings. */
final class LogSetup {
  private static final String MANAGER = "java.util.logging.manager";

  // The JVM asks for it once, before the first logger.
  static {
    if (System.getProperty(MANAGER) == null) {
      System.setProperty(MANAGER, LastingLogManager.class.getName());
    }
  }

  /** Kept, because the log manager alone would forget the level with the logger. */
  private static final Logger OWN = Logger.getLogger("io.costpersuccess");

  private LogSetup() {}

  /** Replaces whatever the JVM has set up. */
  static void apply() {
    Logger root = Logger.getLogger("");
    for (Handler other : root.getHandlers()) {
      root.removeHandler(other);
    }
    var handler = new ConsoleHandler();
    handler.setLevel(Level.ALL);
    handler.setFormatter(new OneLine());
    root.addHandler(handler);
    root.setLevel(Level.WARNING);
    OWN.setLevel(Level.INFO);
  }

  /** A record as one line. */
  static final class OneLine extends Formatter {
    @Override
    public String format(LogRecord log) {
      String text = "cps: " + log.getLevel().getName() + ": " + formatMessage(log);
      Throwable thrown = log.getThrown();
      String cause = thrown == null ? "" : " (" + thrown + ")";
      return (text + cause).replaceAll("\\R+", " ") + System.lineSeparator();
    }
  }
}
