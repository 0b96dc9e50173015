package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiellerTest {

  // Roots by scipy 1.17.1: optimize.brentq of (a - r b)² - 1.96² (va - 2 r c + r² vb)
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void interval_denominatorDiffersFromZero_isBounded() {
    Estimate ratio = interval(0.96, 0.37, 0.0005);

    assertThat(ratio.estimate()).isCloseTo(0.96 / 0.37, CLOSE);
    assertThat(ratio.low()).isCloseTo(2.0133340603655365, CLOSE);
    assertThat(ratio.high()).isCloseTo(3.296803443166747, CLOSE);
  }

  @Test
  void interval_numeratorMayBeZero_isCutAtZero() {
    Estimate ratio = interval(0.1, 0.37, 0);

    assertThat(ratio.low()).isEqualTo(0);
    assertThat(ratio.high()).isCloseTo(0.817411101751861, CLOSE);
  }

  @Test
  void interval_denominatorMayBeZero_hasNoUpperEnd() {
    Estimate ratio = interval(0.96, 0.05, 0.0005);

    assertThat(ratio.estimate()).isCloseTo(19.2, CLOSE);
    assertThat(ratio.low()).isCloseTo(8.525278367817224, CLOSE);
    assertThat(ratio.high()).isNull();
  }

  @Test
  void interval_denominatorSlightlyNegative_stillHasALowerEnd() {
    Estimate ratio = interval(0.96, -0.02, 0);

    assertThat(ratio.estimate()).isNull();
    assertThat(ratio.low()).isCloseTo(22.541795350269172, CLOSE);
    assertThat(ratio.high()).isNull();
  }

  @Test
  void interval_bothMayBeZero_hasNoEnds() {
    assertThat(interval(0.1, 0.02, 0)).isEqualTo(new Estimate(5.0, null, null));
  }

  // The roots are -7.0 and -1.2, and 2.3 and 3.5: zero is possible and so is everything large
  @ParameterizedTest
  @ValueSource(doubles = {-0.00315, 0.00315})
  void interval_gapBesideZero_hasNoEnds(double covariance) {
    assertThat(interval(0.1, 0.02, covariance)).isEqualTo(new Estimate(5.0, null, null));
  }

  @Test
  void interval_surelyNegative_isNone() {
    assertThat(interval(0.96, -0.37, 0)).isEqualTo(Estimate.NONE);
  }

  @Test
  void interval_bothNegative_equalsBothPositive() {
    assertThat(interval(-0.96, -0.37, 0.0005)).isEqualTo(interval(0.96, 0.37, 0.0005));
  }

  @Test
  void interval_noVariance_isAPoint() {
    assertThat(Fieller.interval(new Ratio(new Mean(3, 0), new Mean(2, 0), 0), 1.96))
        .isEqualTo(new Estimate(1.5, 1.5, 1.5));
  }

  @Test
  void interval_denominatorIsZero_isNone() {
    assertThat(Fieller.interval(new Ratio(new Mean(3, 1), new Mean(0, 0), 0), 1.96))
        .isEqualTo(Estimate.NONE);
    assertThat(Fieller.interval(new Ratio(new Mean(0, 0), new Mean(0, 0), 0), 1.96))
        .isEqualTo(Estimate.NONE);
  }

  @Test
  void interval_denominatorOnTheEdge_isHalfOpen() {
    // 2² - 2² x 1 = 0; then -2 x 6 r + (9 - 4) <= 0
    assertThat(Fieller.interval(new Ratio(new Mean(3, 1), new Mean(2, 1), 0), 2))
        .isEqualTo(new Estimate(1.5, 5.0 / 12, null));
    assertThat(Fieller.interval(new Ratio(new Mean(-3, 1), new Mean(2, 1), 0), 2))
        .isEqualTo(Estimate.NONE);
    assertThat(Fieller.interval(new Ratio(new Mean(-1, 1), new Mean(2, 1), 0), 2))
        .isEqualTo(new Estimate(null, 0.0, 0.75));
  }

  @Test
  void interval_numeratorIsZero_isNotNegativeZero() {
    Double estimate = interval(0, -0.37, 0).estimate();

    assertThat(estimate).isEqualTo(Double.valueOf(0.0));
  }

  private static Estimate interval(double numerator, double denominator, double covariance) {
    return Fieller.interval(
        new Ratio(new Mean(numerator, 0.01), new Mean(denominator, 0.001), covariance), 1.96);
  }
}
