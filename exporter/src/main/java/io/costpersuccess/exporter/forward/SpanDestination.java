package io.costpersuccess.exporter.forward;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;

/** The next OTLP endpoint. Used by one thread at a time. */
public interface SpanDestination extends AutoCloseable {
  /**
   * Sends a request once and waits for the answer.
   *
   * @throws InterruptedException if the thread was interrupted
   */
  Delivery send(ExportTraceServiceRequest request) throws InterruptedException;

  /** Lets connections go. */
  @Override
  void close();
}
