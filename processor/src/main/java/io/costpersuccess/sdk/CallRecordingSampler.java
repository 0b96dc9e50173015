package io.costpersuccess.sdk;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingDecision;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sampler that has the calls recorded which another one drops, so that they are priced: what is
 * sampled out costs money all the same. They stay unsampled, so exporters never see them, and what
 * is beneath them is sampled as before.
 *
 * <p>A call is known by an attribute that its span starts with, such as {@code
 * gen_ai.operation.name}. One that gets it later is dropped as before.
 */
public final class CallRecordingSampler implements Sampler {
  private final Predicate<Attributes> calls = new CallSigns()::areAmong;
  private final FailOpen border = new FailOpen();
  private final Sampler sampler;

  /**
   * A sampler that follows another one in everything else.
   *
   * @param sampler what decides whether a span is sampled
   */
  public CallRecordingSampler(Sampler sampler) {
    this.sampler = requireNonNull(sampler, "sampler");
  }

  @Override
  public SamplingResult shouldSample(
      Context parentContext,
      String traceId,
      String name,
      SpanKind spanKind,
      Attributes attributes,
      List<LinkData> parentLinks) {
    SamplingResult decided =
        sampler.shouldSample(parentContext, traceId, name, spanKind, attributes, parentLinks);
    return decided.getDecision() == SamplingDecision.DROP && border.test(calls, attributes)
        ? new Recorded(decided)
        : decided;
  }

  @Override
  public String getDescription() {
    return "CallRecordingSampler{" + sampler.getDescription() + "}";
  }

  @Override
  public CompletableResultCode shutdown() {
    return sampler.shutdown();
  }

  @Override
  public String toString() {
    return getDescription();
  }

  /** What was decided, but that the span is recorded; a sampler may mark even what it drops. */
  private record Recorded(SamplingResult decided) implements SamplingResult {
    @Override
    public SamplingDecision getDecision() {
      return SamplingDecision.RECORD_ONLY;
    }

    @Override
    public Attributes getAttributes() {
      return decided.getAttributes();
    }

    @Override
    public TraceState getUpdatedTraceState(TraceState parentTraceState) {
      return decided.getUpdatedTraceState(parentTraceState);
    }
  }
}
