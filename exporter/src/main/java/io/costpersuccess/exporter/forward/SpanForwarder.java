package io.costpersuccess.exporter.forward;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A forwarder of spans to the next OTLP endpoint: a queue bounded in bytes, and one thread that
 * sends its requests in order, each again while the answer allows it. What cannot be delivered is
 * dropped and counted; who offers spans never waits.
 */
public final class SpanForwarder implements AutoCloseable {
  private static final Logger LOGGER = Logger.getLogger(SpanForwarder.class.getName());

  private final SpanDestination destination;
  private final ForwardSettings settings;
  private final Pause pause;
  private final DoubleSupplier random;
  private final SpanQueue queue;
  private final ForwardCounters counters = new ForwardCounters();
  private final Thread thread;
  private boolean warned;

  /** A forwarder that has started. It closes the destination in the end. */
  public SpanForwarder(SpanDestination destination, ForwardSettings settings) {
    this(destination, settings, Pause.SYSTEM, () -> ThreadLocalRandom.current().nextDouble());
  }

  SpanForwarder(
      SpanDestination destination, ForwardSettings settings, Pause pause, DoubleSupplier random) {
    this.destination = destination;
    this.settings = settings;
    this.pause = pause;
    this.random = random;
    this.queue = new SpanQueue(settings.maxQueuedBytes());
    this.thread = new Thread(this::run, "cps-forwarder");
    thread.setDaemon(true);
    thread.start();
  }

  /** Queues spans; false when they were dropped for lack of room. */
  public boolean forward(List<ResourceSpans> spans) {
    ExportTraceServiceRequest request =
        ExportTraceServiceRequest.newBuilder().addAllResourceSpans(spans).build();
    boolean queued = queue.offer(request);
    if (!queued) {
      counters.countFull(count(request));
    }
    return queued;
  }

  /** The counters. */
  public ForwardCounters counters() {
    return counters;
  }

  /** Bytes that wait now, the request being sent included. */
  public long queuedBytes() {
    return queue.bytes();
  }

  /** Takes no more spans, sends what is queued up to the drain timeout, and ends. */
  @Override
  public void close() {
    queue.close();
    try {
      thread.join(Math.max(1, settings.drainTimeout().toMillis()));
      thread.interrupt();
      thread.join();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      for (ExportTraceServiceRequest next = queue.take(); next != null; next = queue.take()) {
        deliver(next);
      }
    } catch (InterruptedException e) {
      // The drain timeout is over, and this thread ends.
      dropQueued();
    } finally {
      destination.close();
    }
  }

  private void deliver(ExportTraceServiceRequest request) throws InterruptedException {
    try {
      count(request, lastAttempt(request));
    } catch (InterruptedException e) {
      counters.countExpired(count(request));
      throw e;
    } finally {
      queue.release(request);
    }
  }

  /** What became of the last attempt that the time for retries allows. */
  private Delivery lastAttempt(ExportTraceServiceRequest request) throws InterruptedException {
    long deadline = pause.nanoTime() + settings.retryFor().toNanos();
    Backoff backoff = new Backoff(settings.firstBackoff(), settings.maxBackoff(), random);
    Delivery delivery = attempt(request);
    while (delivery instanceof Delivery.Retryable retryable) {
      Duration wait = backoff.next(retryable.after());
      if (pause.nanoTime() + wait.toNanos() - deadline > 0) {
        return delivery;
      }
      pause.await(wait);
      delivery = attempt(request);
    }
    return delivery;
  }

  private Delivery attempt(ExportTraceServiceRequest request) throws InterruptedException {
    try {
      return destination.send(request);
    } catch (RuntimeException e) {
      warn(e);
      return new Delivery.Refused();
    }
  }

  private void count(ExportTraceServiceRequest request, Delivery delivery) {
    long spans = count(request);
    if (delivery instanceof Delivery.Delivered delivered) {
      counters.countDelivered(spans, delivered.rejectedSpans());
    } else if (delivery instanceof Delivery.Refused) {
      counters.countRefused(spans);
    } else {
      counters.countExpired(spans);
    }
  }

  private void dropQueued() {
    for (ExportTraceServiceRequest next = queue.poll(); next != null; next = queue.poll()) {
      counters.countExpired(count(next));
      queue.release(next);
    }
  }

  private void warn(RuntimeException fault) {
    if (!warned) {
      warned = true;
      LOGGER.log(Level.WARNING, "Forwarding failed: {0}", fault.getClass().getName());
    }
  }

  private static long count(ExportTraceServiceRequest request) {
    return request.getResourceSpansList().stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .mapToLong(scope -> scope.getSpansCount())
        .sum();
  }
}
