package io.costpersuccess.statistics;

import org.jspecify.annotations.Nullable;

/**
 * The comparison of two independent arms, a cheaper and a dearer one, when a failure costs L.
 *
 * <p>All differences are dearer minus cheaper. Costs and L share one unit, and the costs leave out
 * the labour that L pays for. The caller says which arm is the dearer one; where the data disagree,
 * the differences are negative and everything else stays true.
 *
 * <p>The better arm follows from the net benefit {@code NB(L) = L x delta-p - delta-C}, which is
 * linear and always defined; the break-even labour {@code L* = delta-C / delta-p} is for display.
 */
public final class ArmDifference {

  private final PairMoments cheaperMoments;
  private final PairMoments dearerMoments;
  private final @Nullable Sample cheaper;
  private final @Nullable Sample dearer;
  private final double labour;
  private final Confidence confidence;

  private ArmDifference(
      PairMoments cheaper, PairMoments dearer, double labour, Confidence confidence) {
    this.cheaperMoments = cheaper;
    this.dearerMoments = dearer;
    this.cheaper = Sample.of(cheaper);
    this.dearer = Sample.of(dearer);
    this.labour = labour;
    this.confidence = confidence;
  }

  /**
   * Compares two arms.
   *
   * @param labour the cost of one failure, finite and at least 0
   * @param confidence the level of every interval and of the decision
   * @throws IllegalArgumentException if the labour or the confidence is out of range
   */
  public static ArmDifference of(
      PairMoments cheaper, PairMoments dearer, double labour, double confidence) {
    if (!(labour >= 0 && Double.isFinite(labour))) {
      throw new IllegalArgumentException(
          "labour " + labour + ": a finite cost of at least 0 is expected");
    }
    return new ArmDifference(cheaper, dearer, labour, new Confidence(confidence));
  }

  /** What the dearer arm costs more for each task; null when an arm has no tasks. */
  public @Nullable Double deltaCost() {
    return difference(dearerMoments.meanCost(), cheaperMoments.meanCost());
  }

  /** What the dearer arm succeeds more often, from -1 to 1; null when an arm has no tasks. */
  public @Nullable Double deltaSuccess() {
    return difference(dearerMoments.successRate(), cheaperMoments.successRate());
  }

  /**
   * The edge in success that the dearer arm must clear, {@code delta-C / L}.
   *
   * <p>Above 1 no edge is enough. Null when an arm has no tasks or L is 0.
   */
  public @Nullable Double breakEvenEdge() {
    Double deltaCost = deltaCost();
    return deltaCost == null ? null : Estimate.finiteOrNull(deltaCost / labour);
  }

  /**
   * The cost of a failure at which both arms are worth the same, {@code delta-C / delta-p}, with
   * Fieller's interval; independent of L.
   *
   * <p>The estimate is null when no cost of at least 0 is: one arm is both cheaper and better. The
   * high end is null while delta-p is not known to differ from 0. See {@link Fieller#interval}.
   * Student's t has the degrees of freedom of the smaller arm, as no other choice holds for all L.
   */
  public Estimate breakEvenLabour() {
    Double deltaCost = deltaCost();
    Double deltaSuccess = deltaSuccess();
    if (deltaCost == null || deltaSuccess == null) {
      return Estimate.NONE;
    }
    if (cheaper == null || dearer == null) {
      return Estimate.of(Fieller.quotient(deltaCost, deltaSuccess), Double.NaN, Double.NaN);
    }
    double t = confidence.student(Math.min(cheaper.n(), dearer.n()) - 1.0);
    return Fieller.interval(ratio(cheaper, dearer, deltaCost, deltaSuccess), t);
  }

  /**
   * NB(L) of one task with Welch's interval, for one look: good for a display, not for a decision.
   *
   * <p>Above 0 the dearer arm is the better buy. No ends below two tasks in an arm or without
   * spread.
   */
  public Estimate netBenefit() {
    NetBenefit spread = spread();
    return spread == null ? withoutEnds() : spread.interval(confidence);
  }

  /** NB(L) of one task with an interval that holds however often it is looked at. */
  public Estimate alwaysValidNetBenefit() {
    NetBenefit spread = spread();
    return spread == null ? withoutEnds() : spread.sequence(confidence).interval();
  }

  /** Which arm is the better buy; decided when the always-valid interval excludes 0. */
  public Decision decision() {
    Estimate netBenefit = alwaysValidNetBenefit();
    if (netBenefit.low() != null && netBenefit.low() > 0) {
      return Decision.DEARER;
    }
    return netBenefit.high() != null && netBenefit.high() < 0
        ? Decision.CHEAPER
        : Decision.UNDECIDED;
  }

  /**
   * Whether the dearer arm costs more and buys nothing: the cheaper arm is the better buy and is
   * shown not inferior by the margin that the saving pays for.
   */
  public boolean overProvisioned() {
    Double saved = deltaCost();
    return saved != null
        && saved > 0
        && decision() == Decision.CHEAPER
        && new NonInferiority(cheaperMoments, dearerMoments, NonInferiority.margin(saved, labour))
            .isShown(confidence.level());
  }

  /**
   * How many more tasks, both arms together and in their present proportion, until the decision
   * falls if the estimates stay.
   *
   * <p>0 when it has fallen. Null below two tasks in an arm, without spread, when NB(L) is 0, and
   * beyond 10^15.
   */
  public @Nullable Long tasksNeeded() {
    NetBenefit spread = spread();
    return spread == null ? null : spread.sequence(confidence).tasksNeeded();
  }

  private @Nullable Double netBenefitEstimate() {
    Double deltaCost = deltaCost();
    Double deltaSuccess = deltaSuccess();
    return deltaCost == null || deltaSuccess == null
        ? null
        : Estimate.finiteOrNull(labour * deltaSuccess - deltaCost);
  }

  private Estimate withoutEnds() {
    return new Estimate(netBenefitEstimate(), null, null);
  }

  private @Nullable NetBenefit spread() {
    Double estimate = netBenefitEstimate();
    return estimate == null || cheaper == null || dearer == null
        ? null
        : new NetBenefit(cheaper, dearer, labour, estimate);
  }

  private static Ratio ratio(Sample cheaper, Sample dearer, double deltaCost, double deltaSuccess) {
    double costVariance = cheaper.costVariance() / cheaper.n() + dearer.costVariance() / dearer.n();
    double successVariance =
        cheaper.successVariance() / cheaper.n() + dearer.successVariance() / dearer.n();
    double covariance = cheaper.covariance() / cheaper.n() + dearer.covariance() / dearer.n();
    return new Ratio(
        new Mean(deltaCost, costVariance), new Mean(deltaSuccess, successVariance), covariance);
  }

  private static @Nullable Double difference(@Nullable Double left, @Nullable Double right) {
    return left == null || right == null ? null : Estimate.finiteOrNull(left - right);
  }
}
