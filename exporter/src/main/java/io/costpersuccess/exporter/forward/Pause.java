package io.costpersuccess.exporter.forward;

import java.time.Duration;

/** Time as the forwarder needs it: what it is, and the passing of some. */
interface Pause {
  Pause SYSTEM =
      new Pause() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void await(Duration time) throws InterruptedException {
          Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        }
      };

  long nanoTime();

  void await(Duration time) throws InterruptedException;
}
