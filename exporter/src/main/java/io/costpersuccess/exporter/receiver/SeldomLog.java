package io.costpersuccess.exporter.receiver;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A log of faults that writes the first and then one a minute, with the number it kept back. Of a
 * throwable only the class and the place are written: its message may quote telemetry.
 */
final class SeldomLog {
  private static final long INTERVAL_NANOS = Duration.ofMinutes(1).toNanos();

  private final Logger logger;
  private final LongSupplier nanoTime;
  private boolean written;
  private long lastNanos;
  private long keptBack;

  SeldomLog(Logger logger, LongSupplier nanoTime) {
    this.logger = logger;
    this.nanoTime = nanoTime;
  }

  synchronized void warn(String what, Throwable fault) {
    long now = nanoTime.getAsLong();
    if (written && now - lastNanos < INTERVAL_NANOS) {
      keptBack++;
      return;
    }
    String more = keptBack == 0 ? "" : " (and " + keptBack + " times since the last such line)";
    logger.log(Level.WARNING, what + more, new WithoutMessage(fault));
    written = true;
    lastNanos = now;
    keptBack = 0;
  }

  /** A throwable as far as it quotes nothing. */
  private static final class WithoutMessage extends Exception {
    WithoutMessage(Throwable fault) {
      super(fault.getClass().getName());
      setStackTrace(fault.getStackTrace());
    }
  }
}
