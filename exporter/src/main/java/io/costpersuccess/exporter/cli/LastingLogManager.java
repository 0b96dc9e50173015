package io.costpersuccess.exporter.cli;

import java.util.logging.LogManager;

/**
 * A log manager that keeps its handlers to the end. The JVM's own takes them away as soon as the
 * process is asked to stop, and what cannot be exported then would be lost without a word.
 */
public final class LastingLogManager extends LogManager {
  /** Made by the JVM, by the name of the class. */
  public LastingLogManager() {}

  /** Does nothing: the JVM calls it when it stops. */
  @Override
  public void reset() {}
}
