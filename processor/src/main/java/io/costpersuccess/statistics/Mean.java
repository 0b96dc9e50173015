package io.costpersuccess.statistics;

/**
 * The mean of a sample, or a difference of two means, with the variance of that mean.
 *
 * @param estimate the mean
 * @param variance the squared standard error, at least 0
 */
public record Mean(double estimate, double variance) {}
