package io.costpersuccess.task;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.pricing.PricedCall;
import java.util.List;
import java.util.function.UnaryOperator;

/** What tests publish, and what they read of it. */
final class Publishing {
  private static final String FEATURE = "support";

  private Publishing() {}

  static List<PricedCall> added(Task task) {
    return added(task.publishNew(FEATURE, UnaryOperator.identity()));
  }

  static List<PricedCall> added(Fragment fragment) {
    return added(fragment.publishNew(FEATURE, UnaryOperator.identity()));
  }

  static List<PricedCall> added(CallSet calls, String traceId) {
    return added(calls.publishNew(traceId, FEATURE, UnaryOperator.identity()));
  }

  /** The calls that changes add, none of which was counted before. */
  private static List<PricedCall> added(List<CallChange> changes) {
    return changes.stream()
        .map(
            change -> {
              assertThatNothing(change.before());
              return requireNonNull(change.after()).priced();
            })
        .toList();
  }

  private static void assertThatNothing(CountedCall before) {
    if (before != null) {
      throw new AssertionError("found a call that was counted before: " + before);
    }
  }
}
