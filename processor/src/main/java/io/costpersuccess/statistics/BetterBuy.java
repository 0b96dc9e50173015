package io.costpersuccess.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The rule by which one of two arms is the better buy. What it says is shown by intervals that hold
 * however often one looks.
 *
 * <ol>
 *   <li>Dominance: an arm that costs less and succeeds no less often, or succeeds more often and
 *       costs no more, is the better buy, whatever a success is worth.
 *   <li>Otherwise an arm that costs more and succeeds more often is a trade-off. With the value V
 *       of a success the net benefit {@code V x delta-p - D} decides.
 * </ol>
 *
 * @param difference the differences of total cost and success
 * @param successValue V, what a success is worth beyond the costs, finite and at least 0; null when
 *     not known
 * @param surprise how much one more task may cost beyond the others, such as the labour of a
 *     failure where failures are paid for; at least 0
 */
public record BetterBuy(ArmDifference difference, @Nullable Double successValue, double surprise) {

  /** The difference of success rates that is none that matters. */
  public static final double MARGIN = 0.02;

  /** The difference of costs, as a part of one, that is none that matters. */
  public static final double COST_MARGIN = 0.05;

  /** Nobody waits for more tasks than this. */
  private static final double MAX_TASKS = 1e15;

  /** Which arm is the better buy. */
  public Decision decision() {
    Shown shown = shown();
    return shown == null ? Decision.UNDECIDED : shown.after((double) difference.tasks());
  }

  /** D with its always-valid interval. */
  public Estimate deltaCost() {
    ConfidenceSequence costs = difference.costSequence(surprise);
    return costs == null ? new Estimate(difference.deltaCost(), null, null) : costs.interval();
  }

  /** Delta-p with its always-valid interval. */
  public Estimate deltaSuccess() {
    ConfidenceSequence successes = difference.successSequence();
    return successes == null
        ? new Estimate(difference.deltaSuccess(), null, null)
        : successes.interval();
  }

  /**
   * Whether the dearer arm costs more and buys nothing: the cheaper arm is the better buy, its
   * lower cost is shown, and it is shown not inferior by more than {@link #margin}.
   */
  public boolean isOverProvisioned() {
    Double low = deltaCost().low();
    return decision() == Decision.CHEAPER
        && low != null
        && low > 0
        && difference.isNotInferior(margin());
  }

  /**
   * The loss of success rate that the cheaper arm may have and still count as equal: what its
   * saving pays for, {@code D / V}, or without V what leaves its cost per success no higher; never
   * more than {@link #MARGIN}, and 0 without a saving.
   */
  public double margin() {
    Double saved = difference.deltaCost();
    if (saved == null || saved <= 0) {
      return 0;
    }
    return successValue == null
        ? Math.min(MARGIN, difference.rateOfDearer() * saved / difference.costOfDearer())
        : Math.min(MARGIN, saved / successValue);
  }

  /**
   * How many more tasks, both arms together and in their present proportion, until something is
   * decided if the estimates stay.
   *
   * <p>0 when it has been. Null below two tasks in an arm, when no number is enough, and beyond
   * 10^15.
   */
  public @Nullable Long tasksNeeded() {
    Shown shown = shown();
    if (shown == null || !shown.isDecided(MAX_TASKS)) {
      return null;
    }
    double tooFew = difference.tasks();
    double enough = tooFew;
    while (!shown.isDecided(enough)) {
      tooFew = enough;
      enough *= 2;
    }
    return (long) (shown.firstDecided(tooFew, enough) - difference.tasks());
  }

  private @Nullable Shown shown() {
    ConfidenceSequence costs = difference.costSequence(surprise);
    ConfidenceSequence successes = difference.successSequence();
    if (costs == null || successes == null) {
      return null;
    }
    ConfidenceSequence netBenefit =
        successValue == null ? null : difference.netBenefitSequence(successValue, surprise);
    return new Shown(costs, successes, netBenefit, marginsOfCheaper(), marginsOfDearer());
  }

  private Margins marginsOfCheaper() {
    return Margins.of(
        difference.costOfCheaper(),
        difference.rateOfCheaper(),
        difference.costOfDearer(),
        difference.rateOfDearer());
  }

  private Margins marginsOfDearer() {
    return Margins.of(
        difference.costOfDearer(),
        difference.rateOfDearer(),
        difference.costOfCheaper(),
        difference.rateOfCheaper());
  }

  /**
   * What an arm may be worse by and still count as no worse: little, and so little that its cost
   * per success is not the higher one.
   *
   * @param cost USD of a task
   * @param success difference of rates
   */
  private record Margins(double cost, double success) {
    static Margins of(double cost, double rate, double otherCost, double otherRate) {
      double saving = Math.max(0, otherCost - cost);
      double edge = Math.max(0, rate - otherRate);
      double success = otherCost == 0 ? 0 : otherRate * saving / otherCost;
      double dearer = otherRate == 0 ? COST_MARGIN : edge / otherRate;
      return new Margins(otherCost * Math.min(COST_MARGIN, dearer), Math.min(MARGIN, success));
    }
  }

  /** What the data show, and would show after more tasks. */
  private record Shown(
      ConfidenceSequence costs,
      ConfidenceSequence successes,
      @Nullable ConfidenceSequence netBenefit,
      Margins cheaper,
      Margins dearer) {

    Decision after(double tasks) {
      Range cost = costs.variance() == 0 ? Range.NONE : Range.of(costs.interval(tasks));
      Range success = Range.of(successes.interval(tasks));
      if (dominates(cost, success.mirrored(), margins(cheaper))) {
        return Decision.CHEAPER;
      }
      if (dominates(cost.mirrored(), success, margins(dearer))) {
        return Decision.DEARER;
      }
      return netBenefit == null
          ? traded(cost, success)
          : worth(Range.of(netBenefit.interval(tasks)));
    }

    boolean isDecided(double tasks) {
      return after(tasks) != Decision.UNDECIDED;
    }

    /** The first whole number of tasks that is enough. */
    double firstDecided(double tooFew, double enough) {
      double low = tooFew;
      double high = enough;
      while (high - low > 1) {
        double middle = Math.floor((low + high) / 2);
        if (isDecided(middle)) {
          high = middle;
        } else {
          low = middle;
        }
      }
      return high;
    }

    /** Where a success has a value, it says what little is worth. */
    private Margins margins(Margins own) {
      return netBenefit == null ? own : new Margins(0, 0);
    }

    /**
     * @param saving what the arm saves
     * @param edge what it succeeds more often
     */
    private static boolean dominates(Range saving, Range edge, Margins margins) {
      boolean costsLess = saving.low > 0 && edge.high >= 0 && edge.low >= -margins.success;
      boolean succeedsMore = edge.low > 0 && saving.high >= 0 && saving.low >= -margins.cost;
      return costsLess || succeedsMore;
    }

    private static Decision traded(Range cost, Range success) {
      boolean dearerIsBetter = cost.low > 0 && success.low > 0;
      boolean cheaperIsBetter = cost.high < 0 && success.high < 0;
      return dearerIsBetter || cheaperIsBetter ? Decision.TRADE_OFF : Decision.UNDECIDED;
    }

    private static Decision worth(Range netBenefit) {
      if (netBenefit.low > 0) {
        return Decision.DEARER;
      }
      return netBenefit.high < 0 ? Decision.CHEAPER : Decision.UNDECIDED;
    }
  }

  /** An interval without missing ends: what is not known is infinitely far. */
  private record Range(double low, double high) {
    /** No difference at all between costs that are all alike. */
    static final Range NONE = new Range(0, 0);

    static Range of(Estimate interval) {
      Double low = interval.low();
      Double high = interval.high();
      return new Range(
          low == null ? Double.NEGATIVE_INFINITY : low,
          high == null ? Double.POSITIVE_INFINITY : high);
    }

    Range mirrored() {
      return new Range(-high, -low);
    }
  }
}
