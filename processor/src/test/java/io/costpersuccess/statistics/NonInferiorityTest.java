package io.costpersuccess.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonInferiorityTest {

  // scipy 1.17.1: (norm.isf(alpha) + norm.ppf(power))² 2 p (1 - p) / margin², rounded up
  @ParameterizedTest
  @CsvSource({
    "0.9, 0.05, 0.05, 0.8, 446",
    "0.7, 0.10, 0.025, 0.9, 442",
    "0.95, 0.0128, 0.05, 0.8, 3585",
    "0.55, 0.02, 0.05, 0.9, 10598"
  })
  void tasksPerArm_equalRates_equalsScipy(
      double rate, double margin, double alpha, double power, long expected) {
    assertThat(NonInferiority.tasksPerArm(rate, margin, alpha, power)).isEqualTo(expected);
  }

  @Test
  void isShown_manyEqualTasks_isTrue() {
    NonInferiority question = question(4_500, 5_000, 4_500, 5_000, 0.05);

    assertThat(question.isShown(0.95)).isTrue();
  }

  @Test
  void isShown_scoreTestAloneShowsIt_isFalse() {
    NonInferiority question = question(401, 446, 401, 446, 0.05);

    // Good for one look, not for looking until it comes true
    assertThat(question.pValue()).isLessThan(0.05);
    assertThat(question.isShown(0.95)).isFalse();
  }

  @Test
  void isShown_inferior_isFalse() {
    assertThat(question(4_000, 5_000, 4_500, 5_000, 0.05).isShown(0.95)).isFalse();
  }

  @Test
  void isShown_noData_isFalse() {
    assertThat(question(0, 0, 90, 100, 0.05).pValue()).isNull();
    assertThat(question(0, 0, 90, 100, 0.05).isShown(0.95)).isFalse();
    assertThat(question(1, 1, 1, 1, 0.05).isShown(0.95)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"-0.1", "1", "NaN"})
  void new_marginOutOfRange_isRefused(double margin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> question(1, 2, 1, 2, margin))
        .withMessageStartingWith("margin " + margin + ": ");
  }

  private static NonInferiority question(long k1, long n1, long k2, long n2, double margin) {
    return new NonInferiority(Arms.arm(n1, k1, "0.01"), Arms.arm(n2, k2, "0.02"), margin);
  }
}
