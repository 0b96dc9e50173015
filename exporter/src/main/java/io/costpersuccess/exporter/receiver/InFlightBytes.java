package io.costpersuccess.exporter.receiver;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of all requests that are under way, and their limit. */
final class InFlightBytes {
  private final long limit;
  private final AtomicLong reserved = new AtomicLong();

  InFlightBytes(long limit) {
    this.limit = limit;
  }

  /** A reservation of nothing yet. */
  Reservation open() {
    return new Reservation();
  }

  /** Whether there is no room for one more byte. */
  boolean isExhausted() {
    return reserved.get() >= limit;
  }

  long reserved() {
    return reserved.get();
  }

  /** The share of one request. Used by one thread at a time; closing it more than once is fine. */
  final class Reservation implements AutoCloseable {
    private long bytes;

    /** Takes more bytes if there is room for them. */
    boolean grow(long more) {
      long now = reserved.addAndGet(more);
      if (now > limit) {
        reserved.addAndGet(-more);
        return false;
      }
      bytes += more;
      return true;
    }

    @Override
    public void close() {
      reserved.addAndGet(-bytes);
      bytes = 0;
    }
  }
}
