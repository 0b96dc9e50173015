package io.costpersuccess.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

  private final List<Stratum> strata;
  private final long tasks;
  private final double labour;
  private final Confidence confidence;

  /**
   * Two arms among tasks of one kind.
   *
   * @param cheaper the tasks of the cheaper arm
   * @param dearer the tasks of the dearer arm
   */
  public record Stratum(PairMoments cheaper, PairMoments dearer) {
    /** Tasks of this kind. */
    long tasks() {
      return cheaper.n() + dearer.n();
    }

    boolean hasSpread() {
      return Sample.of(cheaper) != null && Sample.of(dearer) != null;
    }
  }

  private ArmDifference(List<Stratum> strata, double labour, Confidence confidence) {
    this.strata = strata;
    this.tasks = strata.stream().mapToLong(Stratum::tasks).sum();
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
    return checked(List.of(new Stratum(cheaper, dearer)), labour, confidence);
  }

  /**
   * Compares two arms among tasks of the same kind: the differences within each kind, weighted by
   * its share in the tasks of both arms (direct standardisation), so that a different mix of tasks
   * decides nothing. Kinds of fewer than two tasks in an arm are left out.
   *
   * @param strata the two arms in each kind of tasks
   * @param labour the cost of one failure, finite and at least 0
   * @param confidence the level of every interval and of the decision
   * @throws IllegalArgumentException if the labour or the confidence is out of range
   */
  public static ArmDifference of(List<Stratum> strata, double labour, double confidence) {
    return checked(strata.stream().filter(Stratum::hasSpread).toList(), labour, confidence);
  }

  private static ArmDifference checked(List<Stratum> strata, double labour, double confidence) {
    if (!(labour >= 0 && Double.isFinite(labour))) {
      throw new IllegalArgumentException(
          "labour " + labour + ": a finite cost of at least 0 is expected");
    }
    return new ArmDifference(strata, labour, new Confidence(confidence));
  }

  /** How many kinds of tasks are compared; 1 when no kinds are told apart. */
  public int strata() {
    return strata.size();
  }

  /** How many tasks are compared, both arms together. */
  public long tasks() {
    return tasks;
  }

  /** What the dearer arm costs more for each task; null when an arm has no tasks. */
  public @Nullable Double deltaCost() {
    return weighted(PairMoments::meanCost);
  }

  /** What the dearer arm succeeds more often, from -1 to 1; null when an arm has no tasks. */
  public @Nullable Double deltaSuccess() {
    return weighted(PairMoments::successRate);
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
    List<Pairing> pairings = pairings();
    if (pairings.isEmpty()) {
      return Estimate.of(Fieller.quotient(deltaCost, deltaSuccess), Double.NaN, Double.NaN);
    }
    double t = confidence.student(degreesOfFreedom(pairings));
    return Fieller.interval(ratio(pairings, deltaCost, deltaSuccess), t);
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
        && NonInferiority.isShown(pairings(), NonInferiority.margin(saved, labour), confidence);
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
    List<Pairing> pairings = pairings();
    return estimate == null || pairings.isEmpty()
        ? null
        : new NetBenefit(pairings, labour, estimate);
  }

  /** The samples of each kind; none when one is too small. */
  private List<Pairing> pairings() {
    var pairings = new ArrayList<Pairing>();
    for (Stratum stratum : strata) {
      Sample cheaper = Sample.of(stratum.cheaper);
      Sample dearer = Sample.of(stratum.dearer);
      if (cheaper == null || dearer == null) {
        return List.of();
      }
      pairings.add(new Pairing(cheaper, dearer, weight(stratum)));
    }
    return pairings;
  }

  /** Dearer minus cheaper in each kind, weighted by the share of the kind. */
  private @Nullable Double weighted(Function<PairMoments, @Nullable Double> mean) {
    double sum = 0;
    for (Stratum stratum : strata) {
      Double dearer = mean.apply(stratum.dearer);
      Double cheaper = mean.apply(stratum.cheaper);
      if (dearer == null || cheaper == null) {
        return null;
      }
      sum += weight(stratum) * (dearer - cheaper);
    }
    return strata.isEmpty() ? null : Estimate.finiteOrNull(sum);
  }

  private double weight(Stratum stratum) {
    return (double) stratum.tasks() / tasks;
  }

  private static double degreesOfFreedom(List<Pairing> pairings) {
    double cheaper = 0;
    double dearer = 0;
    for (Pairing pairing : pairings) {
      cheaper += pairing.cheaper().n() - 1.0;
      dearer += pairing.dearer().n() - 1.0;
    }
    return Math.min(cheaper, dearer);
  }

  private static Ratio ratio(List<Pairing> pairings, double deltaCost, double deltaSuccess) {
    double costError = pairings.stream().mapToDouble(Pairing::costError).sum();
    double successError = pairings.stream().mapToDouble(Pairing::successError).sum();
    double covariance = pairings.stream().mapToDouble(Pairing::covariance).sum();
    return new Ratio(
        new Mean(deltaCost, costError), new Mean(deltaSuccess, successError), covariance);
  }
}
