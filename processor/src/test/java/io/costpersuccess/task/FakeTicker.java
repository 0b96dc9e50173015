package io.costpersuccess.task;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/** A clock that goes when it is told to. */
public final class FakeTicker implements Ticker {
  private long nanos;

  @Override
  public long read() {
    return nanos;
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    nanos += time.toNanos();
  }
}
