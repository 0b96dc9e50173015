package io.costpersuccess.statistics;

import java.util.List;

/**
 * The samples of two arms among tasks of one kind.
 *
 * @param weight share of the kind in all tasks that are compared; all weights add up to 1
 */
record Pairing(Sample cheaper, Sample dearer, double weight) {

  /** A part of the squared error of a weighted difference, and the degrees of freedom behind it. */
  record SquaredError(double variance, double degreesOfFreedom) {}

  /** The weighted squared error of either arm's success rate, never too sure of a rate. */
  double cautiousSuccessError() {
    return squared(
        cheaper.cautiousSuccessVariance() / cheaper.n()
            + dearer.cautiousSuccessVariance() / dearer.n());
  }

  /**
   * The weighted squared error of either arm's mean cost, never too sure of a cost.
   *
   * @param surprise how much one more task of either arm may be off its mean
   */
  double cautiousCostError(double surprise) {
    return squared(
        cheaper.cautiousCostVariance(surprise) / cheaper.n()
            + dearer.cautiousCostVariance(surprise) / dearer.n());
  }

  /** The weighted squared errors of the net benefit in either arm. */
  List<SquaredError> netErrors(double value) {
    return List.of(
        error(cheaper, cheaper.netVariance(value, cheaper.successVariance())),
        error(dearer, dearer.netVariance(value, dearer.successVariance())));
  }

  /** The weighted squared error of the net benefit, never too sure of a rate or a cost. */
  double cautiousNetError(double value, double surprise) {
    return squared(
        cheaper.cautiousNetVariance(value, surprise) / cheaper.n()
            + dearer.cautiousNetVariance(value, surprise) / dearer.n());
  }

  double costError() {
    return squared(cheaper.costVariance() / cheaper.n() + dearer.costVariance() / dearer.n());
  }

  double successError() {
    return squared(cheaper.successVariance() / cheaper.n() + dearer.successVariance() / dearer.n());
  }

  double covariance() {
    return squared(cheaper.covariance() / cheaper.n() + dearer.covariance() / dearer.n());
  }

  double n() {
    return (double) cheaper.n() + dearer.n();
  }

  private SquaredError error(Sample sample, double variance) {
    return new SquaredError(squared(variance / sample.n()), sample.degreesOfFreedom());
  }

  private double squared(double error) {
    return weight * weight * error;
  }
}
