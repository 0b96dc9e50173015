package io.costpersuccess.statistics;

import java.util.List;

/**
 * The net benefit of the dearer arm for one task, {@code NB(V) = V x delta-p - D}, and its spread.
 *
 * @param pairings the two arms among tasks of each kind
 * @param value V, what one success is worth
 * @param estimate NB(V) over all kinds
 */
record NetBenefit(List<Pairing> pairings, double value, double estimate) {

  /** Welch's interval, for one look; no ends without spread. */
  Estimate interval(Confidence confidence) {
    double half = welchHalfWidth(confidence);
    return Estimate.of(estimate, estimate - half, estimate + half);
  }

  /** The always-valid interval, from a variance that is never too sure of a rate of 0 or 1. */
  ConfidenceSequence sequence(Confidence confidence) {
    return sequence(confidence, 0);
  }

  /** The same, from a variance that is never too sure of a cost either. */
  ConfidenceSequence sequence(Confidence confidence, double surprise) {
    double variance = pairings.stream().mapToDouble(p -> p.cautiousNetError(value, surprise)).sum();
    double n = pairings.stream().mapToDouble(Pairing::n).sum();
    return new ConfidenceSequence(estimate, variance, n, confidence);
  }

  /** With the degrees of freedom of Satterthwaite 1946 over all arms of all kinds. */
  private double welchHalfWidth(Confidence confidence) {
    List<Pairing.SquaredError> errors =
        pairings.stream().flatMap(pairing -> pairing.netErrors(value).stream()).toList();
    double variance = errors.stream().mapToDouble(Pairing.SquaredError::variance).sum();
    if (variance == 0 || !Double.isFinite(variance)) {
      return Double.NaN;
    }
    // Shares, because the square of a small variance may vanish in a double.
    double sum = 0;
    for (Pairing.SquaredError error : errors) {
      double share = error.variance() / variance;
      sum += share * share / error.degreesOfFreedom();
    }
    return confidence.student(1 / sum) * Math.sqrt(variance);
  }
}
