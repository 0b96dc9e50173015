package io.costpersuccess.exporter.forward;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Requests in order of arrival, bounded by their bytes. */
final class SpanQueue {
  private final long maxBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<ExportTraceServiceRequest> requests = new ArrayDeque<>();
  private long bytes;
  private boolean closed;

  SpanQueue(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Adds a request; false when there is no room for it, or the queue is closed. */
  boolean offer(ExportTraceServiceRequest request) {
    lock.lock();
    try {
      int size = request.getSerializedSize();
      if (closed || bytes + size > maxBytes) {
        return false;
      }
      bytes += size;
      requests.add(request);
      changed.signal();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the first request, which keeps its room; null when closed and empty. */
  @Nullable ExportTraceServiceRequest take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (requests.isEmpty() && !closed) {
        changed.await();
      }
      return requests.poll();
    } finally {
      lock.unlock();
    }
  }

  /** The first request without waiting, which keeps its room; null when empty. */
  @Nullable ExportTraceServiceRequest poll() {
    lock.lock();
    try {
      return requests.poll();
    } finally {
      lock.unlock();
    }
  }

  /** Gives the room of a taken request back. */
  void release(ExportTraceServiceRequest request) {
    lock.lock();
    try {
      bytes -= request.getSerializedSize();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more requests. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  long bytes() {
    lock.lock();
    try {
      return bytes;
    } finally {
      lock.unlock();
    }
  }
}
