package io.costpersuccess.ledger;

import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.task.CallBuilder;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.Fact;
import io.costpersuccess.task.Task;
import io.costpersuccess.task.Tasks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settlements under a policy. */
final class Settlements {
  /** An escalation for 15 USD, rework for 4, a review for 3, infrastructure for 1. */
  static final FeaturePolicy POLICY = policy(null, Verdict.SUCCESS);

  private Settlements() {}

  static FeaturePolicy policy(@Nullable String hourlyRateUsd, Verdict onSilence) {
    return new FeaturePolicy(
        new BigDecimal("15"),
        new BigDecimal("4"),
        new BigDecimal("3"),
        new BigDecimal("1"),
        hourlyRateUsd == null ? null : new BigDecimal(hourlyRateUsd),
        onSilence);
  }

  static SettledTask settle(CallBuilder... calls) {
    return settle(POLICY, Tasks.of(calls));
  }

  static SettledTask settle(Fact... facts) {
    return settle(POLICY, Tasks.of(facts));
  }

  static SettledTask settle(FeaturePolicy policy, Fact... facts) {
    return settle(policy, Tasks.of(facts));
  }

  private static SettledTask settle(FeaturePolicy policy, Task task) {
    var settlement = new Settlement(new Policies(policy, Map.of()), List.of("region"));
    return settlement.settle(task, CloseCause.IDLE);
  }
}
