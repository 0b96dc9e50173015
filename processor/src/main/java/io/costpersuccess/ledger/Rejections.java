package io.costpersuccess.ledger;

import static java.util.stream.Collectors.groupingBy;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.outcome.Judgement;
import io.costpersuccess.outcome.Signal;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.outcome.VerdictSource;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The answers of single calls that were judged to be of no use: a failing grade, validation or
 * other signal about the span of the call. Several signals are weighed as those of a task are.
 */
final class Rejections {
  private static final Judgement UNHEARD =
      new Judgement(Verdict.UNKNOWN, VerdictSource.NONE, false);

  private final Map<String, List<Signal>> bySubject;

  /** The rejections among the signals of one task, of which no two spans have the same id. */
  Rejections(Collection<Signal> signals) {
    this.bySubject = signals.stream().collect(groupingBy(Signal::subject));
  }

  /** Whether the answer of a call was known to be of no use at a time. */
  boolean include(LlmCall call, Instant by) {
    List<Signal> about = bySubject.getOrDefault(call.span().spanId(), List.of());
    List<Signal> heard = about.stream().filter(signal -> !signal.at().isAfter(by)).toList();
    return Judgement.of(heard, UNHEARD).verdict() == Verdict.FAILURE;
  }
}
