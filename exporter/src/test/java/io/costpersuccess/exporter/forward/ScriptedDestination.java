package io.costpersuccess.exporter.forward;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A destination that gives the answers of a test, one for each attempt, and waits for them. */
final class ScriptedDestination implements SpanDestination {
  final List<ExportTraceServiceRequest> attempts = new CopyOnWriteArrayList<>();
  final BlockingQueue<ExportTraceServiceRequest> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
  volatile boolean closed;

  ScriptedDestination answer(Object... more) {
    answers.addAll(List.of(more));
    return this;
  }

  @Override
  public Delivery send(ExportTraceServiceRequest request) throws InterruptedException {
    attempts.add(request);
    begun.add(request);
    Object answer = answers.take();
    if (answer instanceof RuntimeException fault) {
      throw fault;
    }
    return (Delivery) answer;
  }

  @Override
  public void close() {
    closed = true;
  }
}
