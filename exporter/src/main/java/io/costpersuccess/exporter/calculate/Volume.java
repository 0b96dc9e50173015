package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks there are.
 *
 * @param tasks a number of them, not negative
 * @param period the time they come in
 */
public record Volume(BigDecimal tasks, Period period) {
  /** Checks that nothing is null. */
  public Volume {
    requireNonNull(tasks, "tasks");
    requireNonNull(period, "period");
  }

  /** What the tasks of this time cost, exactly; null for a time shorter than the volume's own. */
  public @Nullable BigDecimal usd(BigDecimal usdPerTask, Period time) {
    int times = period.timesIn(time);
    return times == 0 ? null : usdPerTask.multiply(tasks).multiply(BigDecimal.valueOf(times));
  }
}
