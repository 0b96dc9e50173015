package io.costpersuccess.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two independent arms, a cheaper and a dearer one.
 *
 * <p>All differences are dearer minus cheaper: D of the cost of a task, delta-p of the success
 * rate. The caller says which arm is the dearer one; where the data disagree, the differences are
 * negative and everything else stays true. Which costs are compared is the caller's choice too: of
 * total costs {@code D / delta-p} is the price of one more success, of costs before the labour of
 * failures it is the break-even labour.
 */
public final class ArmDifference {

  private final List<Stratum> strata;
  private final long tasks;
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

  private ArmDifference(List<Stratum> strata, Confidence confidence) {
    this.strata = strata;
    this.tasks = strata.stream().mapToLong(Stratum::tasks).sum();
    this.confidence = confidence;
  }

  /**
   * Compares two arms.
   *
   * @param confidence the level of every interval
   * @throws IllegalArgumentException if the confidence is out of range
   */
  public static ArmDifference of(PairMoments cheaper, PairMoments dearer, double confidence) {
    return new ArmDifference(List.of(new Stratum(cheaper, dearer)), new Confidence(confidence));
  }

  /**
   * Compares two arms among tasks of the same kind: the differences within each kind, weighted by
   * its share in the tasks of both arms (direct standardisation), so that a different mix of tasks
   * decides nothing. Kinds of fewer than two tasks in an arm are left out.
   *
   * @param strata the two arms in each kind of tasks
   * @param confidence the level of every interval
   * @throws IllegalArgumentException if the confidence is out of range
   */
  public static ArmDifference of(List<Stratum> strata, double confidence) {
    return new ArmDifference(
        strata.stream().filter(Stratum::hasSpread).toList(), new Confidence(confidence));
  }

  /** How many kinds of tasks are compared; 1 when no kinds are told apart. */
  public int strata() {
    return strata.size();
  }

  /** How many tasks are compared, both arms together. */
  public long tasks() {
    return tasks;
  }

  /** D, what the dearer arm costs more for each task; null when an arm has no tasks. */
  public @Nullable Double deltaCost() {
    return weightedDifference(PairMoments::meanCost);
  }

  /** What the dearer arm succeeds more often, from -1 to 1; null when an arm has no tasks. */
  public @Nullable Double deltaSuccess() {
    return weightedDifference(PairMoments::successRate);
  }

  /**
   * The edge in success that the dearer arm must clear, {@code D / L}.
   *
   * <p>Above 1 no edge is enough. Null when an arm has no tasks or L is 0.
   *
   * @param labour L, the cost of one failure, finite and at least 0
   */
  public @Nullable Double breakEvenEdge(double labour) {
    Double deltaCost = deltaCost();
    return deltaCost == null ? null : Estimate.finiteOrNull(deltaCost / checked("labour", labour));
  }

  /**
   * The price of one more success by the dearer arm, {@code D / delta-p}, with Fieller's interval:
   * what a success has to be worth for both arms to be worth the same.
   *
   * <p>The estimate is null when no price of at least 0 is: one arm is both cheaper and better. The
   * high end is null while delta-p is not known to differ from 0. See {@link Fieller#interval}.
   * Student's t has the degrees of freedom of the smaller arm, as no other choice holds for every
   * price.
   */
  public Estimate priceOfSuccess() {
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
   * NB(V) of one task with Welch's interval, for one look: good for a display, not for a decision.
   *
   * <p>Above 0 the dearer arm is the better buy. No ends below two tasks in an arm or without
   * spread.
   *
   * @param value V, what one success is worth, finite and at least 0
   */
  public Estimate netBenefit(double value) {
    NetBenefit spread = spread(value);
    return spread == null ? withoutEnds(value) : spread.interval(confidence);
  }

  /** NB(V) of one task with an interval that holds however often it is looked at. */
  public Estimate alwaysValidNetBenefit(double value) {
    NetBenefit spread = spread(value);
    return spread == null ? withoutEnds(value) : spread.sequence(confidence).interval();
  }

  /** The sequence of NB(V), as careful as that of D; null below two tasks in an arm. */
  @Nullable ConfidenceSequence netBenefitSequence(double value, double surprise) {
    NetBenefit spread = spread(value);
    return spread == null ? null : spread.sequence(confidence, off(surprise));
  }

  /**
   * The sequence of D, never too sure that no dear task is still to come; null below two tasks in
   * an arm.
   *
   * @param surprise how much one more task of an arm may cost beyond the others, at least 0
   */
  @Nullable ConfidenceSequence costSequence(double surprise) {
    double off = off(surprise);
    return sequence(
        deltaCost(), pairings().stream().mapToDouble(p -> p.cautiousCostError(off)).sum());
  }

  /** One more task of the one arm may cost what those of the other do. */
  private double off(double surprise) {
    Double delta = deltaCost();
    return delta == null ? surprise : Math.max(surprise, Math.abs(delta));
  }

  /** The sequence of delta-p, never too sure of a rate; null below two tasks in an arm. */
  @Nullable ConfidenceSequence successSequence() {
    return sequence(
        deltaSuccess(), pairings().stream().mapToDouble(Pairing::cautiousSuccessError).sum());
  }

  /** Cost of a task of the cheaper arm in the mix of both; 0 without tasks. */
  double costOfCheaper() {
    return weighted(stratum -> stratum.cheaper.meanCost());
  }

  /** Cost of a task of the dearer arm in the mix of both; 0 without tasks. */
  double costOfDearer() {
    return weighted(stratum -> stratum.dearer.meanCost());
  }

  /** Success rate of the cheaper arm in the mix of both; 0 without tasks. */
  double rateOfCheaper() {
    return weighted(stratum -> stratum.cheaper.successRate());
  }

  /** Success rate of the dearer arm in the mix of both; 0 without tasks. */
  double rateOfDearer() {
    return weighted(stratum -> stratum.dearer.successRate());
  }

  /** Whether the cheaper arm is shown to succeed as often as the dearer one, but for a margin. */
  boolean isNotInferior(double margin) {
    List<Pairing> pairings = pairings();
    return !pairings.isEmpty() && NonInferiority.isShown(pairings, margin, confidence);
  }

  /** Student's t instead of the normal: it matters where few clusters are behind the variances. */
  private @Nullable ConfidenceSequence sequence(@Nullable Double estimate, double variance) {
    List<Pairing> pairings = pairings();
    if (estimate == null || pairings.isEmpty()) {
      return null;
    }
    double wider = confidence.student(degreesOfFreedom(pairings)) / confidence.normal();
    return new ConfidenceSequence(estimate, variance * wider * wider, tasks, confidence);
  }

  private @Nullable Double netBenefitEstimate(double value) {
    Double deltaCost = deltaCost();
    Double deltaSuccess = deltaSuccess();
    return deltaCost == null || deltaSuccess == null
        ? null
        : Estimate.finiteOrNull(checked("value", value) * deltaSuccess - deltaCost);
  }

  private Estimate withoutEnds(double value) {
    return new Estimate(netBenefitEstimate(value), null, null);
  }

  private @Nullable NetBenefit spread(double value) {
    Double estimate = netBenefitEstimate(value);
    List<Pairing> pairings = pairings();
    return estimate == null || pairings.isEmpty()
        ? null
        : new NetBenefit(pairings, value, estimate);
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
  private @Nullable Double weightedDifference(Function<PairMoments, @Nullable Double> mean) {
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

  private double weighted(Function<Stratum, @Nullable Double> mean) {
    double sum = 0;
    for (Stratum stratum : strata) {
      Double one = mean.apply(stratum);
      sum += one == null ? 0 : weight(stratum) * one;
    }
    return sum;
  }

  private double weight(Stratum stratum) {
    return (double) stratum.tasks() / tasks;
  }

  private static double degreesOfFreedom(List<Pairing> pairings) {
    double cheaper = 0;
    double dearer = 0;
    for (Pairing pairing : pairings) {
      cheaper += pairing.cheaper().degreesOfFreedom();
      dearer += pairing.dearer().degreesOfFreedom();
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

  private static double checked(String name, double amount) {
    if (!(amount >= 0 && Double.isFinite(amount))) {
      throw new IllegalArgumentException(
          name + " " + amount + ": a finite amount of at least 0 is expected");
    }
    return amount;
  }
}
