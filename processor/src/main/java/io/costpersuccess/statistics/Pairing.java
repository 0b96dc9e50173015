package io.costpersuccess.statistics;

import java.util.List;

/**
 * The samples of two arms among tasks of one kind.
 *
 * @param weight share of the kind in all tasks that are compared; all weights add up to 1
 */
record Pairing(Sample cheaper, Sample dearer, double weight) {

  /** A part of the squared error of a weighted difference, and the sample size behind it. */
  record SquaredError(double variance, long n) {}

  /** The weighted squared error of either arm's success rate, never too sure of a rate. */
  double cautiousSuccessError() {
    return squared(
        cheaper.cautiousSuccessVariance() / cheaper.n()
            + dearer.cautiousSuccessVariance() / dearer.n());
  }

  /** The weighted squared errors of the net benefit in either arm. */
  List<SquaredError> netErrors(double labour) {
    return List.of(
        error(cheaper, cheaper.netVariance(labour, cheaper.successVariance())),
        error(dearer, dearer.netVariance(labour, dearer.successVariance())));
  }

  /** The weighted squared error of the net benefit, never too sure of a rate. */
  double cautiousNetError(double labour) {
    return squared(
        cheaper.netVariance(labour, cheaper.cautiousSuccessVariance()) / cheaper.n()
            + dearer.netVariance(labour, dearer.cautiousSuccessVariance()) / dearer.n());
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
    return new SquaredError(squared(variance / sample.n()), sample.n());
  }

  private double squared(double error) {
    return weight * weight * error;
  }
}
