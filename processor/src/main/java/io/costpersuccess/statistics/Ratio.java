package io.costpersuccess.statistics;

/**
 * The ratio of two means that are estimated together.
 *
 * @param numerator the mean above the line
 * @param denominator the mean below the line
 * @param covariance the covariance of the two means
 */
public record Ratio(Mean numerator, Mean denominator, double covariance) {}
