package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The point from which on the dearer of two arms pays: {@code delta-C < delta-p x L}. All
 * differences are dearer minus cheaper; the measured counterpart, with intervals, is {@link
 * io.costpersuccess.statistics.ArmDifference}.
 *
 * @param deltaCostUsd delta-C, what a task costs more before failures, in USD
 * @param labourUsd L, what one failure costs in labour, in USD; null when not known
 * @param deltaSuccess delta-p, how much seldomer a failure is paid for, from -1 to 1; null when not
 *     known
 */
public record BreakEven(
    BigDecimal deltaCostUsd, @Nullable BigDecimal labourUsd, @Nullable Double deltaSuccess) {

  /** Checks that the difference of costs is not null. */
  public BreakEven {
    requireNonNull(deltaCostUsd, "deltaCostUsd");
  }

  /**
   * The edge that the dearer arm must clear, {@code delta-C / L}; above 1 no edge is enough. Null
   * when L is not known or 0.
   */
  public @Nullable Double edge() {
    BigDecimal edge = Quotient.of(deltaCostUsd, labourUsd);
    return edge == null ? null : edge.doubleValue();
  }

  /**
   * The labour of one failure above which the dearer arm pays, {@code delta-C / delta-p}, in USD;
   * null when no labour makes it pay.
   */
  public @Nullable BigDecimal breakEvenLabourUsd() {
    return deltaSuccess == null || deltaSuccess <= 0
        ? null
        : Quotient.of(deltaCostUsd, BigDecimal.valueOf(deltaSuccess));
  }

  /** The reliability dividend: labour that the dearer arm saves per task, in USD. */
  public @Nullable BigDecimal savedLabourUsd() {
    return deltaSuccess == null || labourUsd == null
        ? null
        : labourUsd.multiply(BigDecimal.valueOf(deltaSuccess));
  }

  /** Net benefit of the dearer arm per task, {@code L x delta-p - delta-C}, in USD. */
  public @Nullable BigDecimal netBenefitUsd() {
    BigDecimal saved = savedLabourUsd();
    return saved == null ? null : saved.subtract(deltaCostUsd);
  }
}
