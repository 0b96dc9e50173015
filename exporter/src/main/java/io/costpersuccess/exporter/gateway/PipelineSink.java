package io.costpersuccess.exporter.gateway;

import io.costpersuccess.call.ResponseId;
import io.costpersuccess.dialect.OutcomeReport;
import io.costpersuccess.dialect.OutcomeReport.Target;
import io.costpersuccess.exporter.forward.EnrichedSpans;
import io.costpersuccess.exporter.forward.SpanForwarder;
import io.costpersuccess.exporter.otlp.ProtoAttributes;
import io.costpersuccess.exporter.otlp.ProtoLogView;
import io.costpersuccess.exporter.otlp.ProtoSpanView;
import io.costpersuccess.exporter.receiver.Acceptance;
import io.costpersuccess.exporter.receiver.OutcomePost;
import io.costpersuccess.exporter.receiver.TelemetrySink;
import io.costpersuccess.pipeline.CostPipeline;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The taker of received telemetry: it goes into the pipeline, and enriched spans go on. */
final class PipelineSink implements TelemetrySink {
  /** A sender needs an example, not a list of every span it sent. */
  private static final int MOST_FLAWS_TOLD = 3;

  private final CostPipeline pipeline;
  private final List<SpanForwarder> forwarders;
  private final Clock clock;

  PipelineSink(CostPipeline pipeline, List<SpanForwarder> forwarders, Clock clock) {
    this.pipeline = pipeline;
    this.forwarders = List.copyOf(forwarders);
    this.clock = clock;
  }

  @Override
  public Acceptance spans(List<ResourceSpans> spans) {
    var flaws = new ArrayList<String>();
    for (ResourceSpans resource : spans) {
      ProtoSpanView.forEach(
          resource,
          span -> {
            String flaw = pipeline.accept(span);
            if (flaw != null) {
              flaws.add("span " + span.spanId() + ": " + flaw);
            }
          });
    }
    forward(spans);
    return flaws.isEmpty() ? Acceptance.accepted() : Acceptance.acceptedWith(describe(flaws));
  }

  @Override
  public Acceptance logs(List<ResourceLogs> logs) {
    logs.forEach(resource -> ProtoLogView.forEach(resource, pipeline::accept));
    return Acceptance.accepted();
  }

  @Override
  public @Nullable String flaw(OutcomePost outcome) {
    String responseId = outcome.responseId();
    if (responseId != null && !ResponseId.isUnique(responseId)) {
      return "response_id: found "
          + responseId.length()
          + " characters, expected at least "
          + ResponseId.MIN_LENGTH
          + ", since shorter ids are those of many responses; name the task or trace_id instead";
    }
    return pipeline.knows(report(outcome))
        ? null
        : "signal: found \""
            + outcome.signal()
            + "\", expected the name of a built-in or configured signal, and a score for a grade";
  }

  @Override
  public Acceptance outcomes(List<OutcomePost> outcomes) {
    outcomes.forEach(outcome -> pipeline.accept(report(outcome)));
    return Acceptance.accepted();
  }

  private void forward(List<ResourceSpans> spans) {
    if (!forwarders.isEmpty()) {
      List<ResourceSpans> enriched = spans.stream().map(this::enrich).toList();
      forwarders.forEach(forwarder -> forwarder.forward(enriched));
    }
  }

  private ResourceSpans enrich(ResourceSpans spans) {
    var resource = new ProtoAttributes(spans.getResource().getAttributesList());
    return EnrichedSpans.of(
        spans, (span, scope) -> pipeline.enrichment(new ProtoSpanView(span, scope, resource)));
  }

  private OutcomeReport report(OutcomePost post) {
    return new OutcomeReport(
        target(post),
        post.signal(),
        post.value(),
        post.id(),
        post.at() == null ? clock.instant() : post.at());
  }

  private static Target target(OutcomePost post) {
    if (post.task() != null) {
      return new Target(Target.Kind.TASK, post.task());
    }
    return post.traceId() != null
        ? new Target(Target.Kind.TRACE, post.traceId())
        : new Target(Target.Kind.RESPONSE, Objects.requireNonNull(post.responseId()));
  }

  private static String describe(List<String> flaws) {
    String told = String.join("; ", flaws.subList(0, Math.min(flaws.size(), MOST_FLAWS_TOLD)));
    int more = flaws.size() - MOST_FLAWS_TOLD;
    return "counted, but not priced: " + told + (more > 0 ? "; and " + more + " more" : "");
  }
}
