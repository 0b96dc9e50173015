package io.costpersuccess.exporter.receiver;

import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A sink that keeps what it takes and answers what the test wants. */
public final class RecordingSink implements TelemetrySink {
  public final List<ResourceSpans> spans = new CopyOnWriteArrayList<>();
  public final List<ResourceLogs> logs = new CopyOnWriteArrayList<>();
  public final List<OutcomePost> outcomes = new CopyOnWriteArrayList<>();
  public volatile Supplier<Acceptance> answer = Acceptance::accepted;

  @Override
  public Acceptance spans(List<ResourceSpans> more) {
    spans.addAll(more);
    return answer.get();
  }

  @Override
  public Acceptance logs(List<ResourceLogs> more) {
    logs.addAll(more);
    return answer.get();
  }

  @Override
  public @Nullable String flaw(OutcomePost outcome) {
    return null;
  }

  @Override
  public Acceptance outcomes(List<OutcomePost> more) {
    outcomes.addAll(more);
    return answer.get();
  }
}
