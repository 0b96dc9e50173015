package io.costpersuccess.ledger;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.SamplingThreshold;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks, or calls, a recorded one stands for: the adjusted count of its trace. It weighs
 * sums over many tasks, never what a single one cost.
 *
 * @param estimation how far the count is known
 * @param count from 1; 1 where it is not known
 */
public record SampleWeight(Estimation estimation, BigDecimal count) {
  /** Of something of which nobody tells whether more of its kind was dropped. */
  public static final SampleWeight UNKNOWN = new SampleWeight(Estimation.UNKNOWN, BigDecimal.ONE);

  private static final SampleWeight EXACT = new SampleWeight(Estimation.EXACT, BigDecimal.ONE);

  /** Checks that nothing is null. */
  public SampleWeight {
    requireNonNull(estimation, "estimation");
    requireNonNull(count, "count");
  }

  /** The count as a number; null where it is not known. */
  public @Nullable Double knownCount() {
    return estimation == Estimation.UNKNOWN ? null : count.doubleValue();
  }

  /** The weight of one call. */
  public static SampleWeight of(LlmCall call) {
    return of(call.reporter().sampling());
  }

  /**
   * The weight of a task with these calls. It is known when all of them were recorded for certain,
   * or came through together. Traces that are sampled one by one leave a part of their task, and
   * nothing tells which: then it is unknown.
   */
  static SampleWeight of(List<SettledCall> calls) {
    List<@Nullable SamplingThreshold> told =
        counted(calls).map(call -> call.reporter().sampling()).distinct().toList();
    boolean isOneTrace = counted(calls).map(call -> call.span().traceId()).distinct().count() == 1;
    SampleWeight weight = told.size() == 1 ? of(told.get(0)) : UNKNOWN;
    return isOneTrace || weight.estimation == Estimation.EXACT ? weight : UNKNOWN;
  }

  private static SampleWeight of(@Nullable SamplingThreshold threshold) {
    if (threshold == null) {
      return UNKNOWN;
    }
    return threshold.rejectsNone()
        ? EXACT
        : new SampleWeight(Estimation.EXTRAPOLATED, threshold.adjustedCount());
  }

  private static Stream<LlmCall> counted(List<SettledCall> calls) {
    return calls.stream().filter(SettledCall::isCounted).map(call -> call.priced().call());
  }
}
