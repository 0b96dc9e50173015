package io.costpersuccess.exporter.forward;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes at once when someone waits for it. */
final class FakePause implements Pause {
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 7);

  @Override
  public long nanoTime() {
    return now.get();
  }

  @Override
  public void await(Duration time) {
    waits.add(time);
    now.addAndGet(time.toNanos());
  }
}
