package io.costpersuccess.statistics;

/**
 * The net benefit of the dearer arm for one task, {@code NB(L) = L x delta-p - delta-C}, and its
 * spread.
 *
 * @param labour L, the cost of one failure
 * @param estimate NB(L) of the two samples
 */
record NetBenefit(Sample cheaper, Sample dearer, double labour, double estimate) {

  /** Welch's interval, for one look; no ends without spread. */
  Estimate interval(Confidence confidence) {
    double half = welchHalfWidth(confidence);
    return Estimate.of(estimate, estimate - half, estimate + half);
  }

  /** The always-valid interval, from a variance that is never too sure of a rate of 0 or 1. */
  ConfidenceSequence sequence(Confidence confidence) {
    double variance =
        squaredError(cheaper, cheaper.cautiousSuccessVariance())
            + squaredError(dearer, dearer.cautiousSuccessVariance());
    double n = (double) cheaper.n() + dearer.n();
    return new ConfidenceSequence(estimate, variance, n, confidence);
  }

  private double welchHalfWidth(Confidence confidence) {
    double cheaperError = squaredError(cheaper, cheaper.successVariance());
    double dearerError = squaredError(dearer, dearer.successVariance());
    double variance = cheaperError + dearerError;
    if (variance == 0 || !Double.isFinite(variance)) {
      return Double.NaN;
    }
    // Shares, because the square of a small variance may vanish in a double.
    double cheaperShare = cheaperError / variance;
    double dearerShare = dearerError / variance;
    double degreesOfFreedom =
        1
            / (cheaperShare * cheaperShare / (cheaper.n() - 1)
                + dearerShare * dearerShare / (dearer.n() - 1));
    return confidence.student(degreesOfFreedom) * Math.sqrt(variance);
  }

  private double squaredError(Sample sample, double successVariance) {
    return sample.netVariance(labour, successVariance) / sample.n();
  }
}
