package io.costpersuccess.exporter.cli;

import java.util.concurrent.CountDownLatch;

/**
 * The wish of the environment that a long-running command ends: SIGTERM or SIGINT. The JVM ends
 * when its shutdown hooks do, so the hook of this signal lasts until the command says that it has
 * ended.
 */
final class StopSignal {
  private final CountDownLatch wished = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  private StopSignal() {}

  /** A signal that is listened for from now on. */
  static StopSignal listen() {
    var signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::hold, "cps-stop"));
    return signal;
  }

  /** Waits for the wish. */
  void await() throws InterruptedException {
    wished.await();
  }

  /** Lets the JVM go. */
  void ended() {
    ended.countDown();
  }

  private void hold() {
    wished.countDown();
    try {
      ended.await();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }
}
