package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTest {
  private static final Duration IDLE = Duration.ofMinutes(16);
  private static final WindowSettings SETTINGS =
      new WindowSettings(
          IDLE, Duration.ofMinutes(60), Duration.ofDays(7), 100, 0, 1_000, List.of());

  /** A reading of the ticker may be any number, also a negative one. */
  private static final long START = minutes(-1_000_000);

  private final Tenure tenure = new Tenure();

  private static long minutes(long number) {
    return Duration.ofMinutes(number).toNanos();
  }

  @Test
  void tenure_ofANewTask_isNeitherOpenNorSettled() {
    assertThat(tenure.isOpen()).isFalse();
    assertThat(tenure.wasSettled()).isFalse();
  }

  @Test
  void open_settleAndOpenAgain_remembersThatItWasSettled() {
    tenure.open(START);
    assertThat(tenure.isOpen()).isTrue();
    assertThat(tenure.wasSettled()).isFalse();

    tenure.settle();
    assertThat(tenure.isOpen()).isFalse();
    assertThat(tenure.wasSettled()).isTrue();

    tenure.open(START);
    assertThat(tenure.isOpen()).isTrue();
    assertThat(tenure.wasSettled()).isTrue();

    tenure.settle();
    tenure.open(START);
    assertThat(tenure.isOpen()).isTrue();
    assertThat(tenure.wasSettled()).isTrue();
  }

  /** Opened at minute 0 and touched last at this one; minutes are left at that one. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 16, IDLE",
    "0, 15, 1, IDLE",
    "0, 16, 0, IDLE",
    "10, 16, 10, IDLE",
    "43, 43, 16, IDLE",
    "44, 44, 16, IDLE",
    "45, 45, 15, MAX_AGE",
    "55, 60, 0, MAX_AGE",
    "0, 61, -45, IDLE"
  })
  void left_isTheLessOfIdleTimeAndAge(long touched, long now, long left, CloseCause cause) {
    tenure.open(START);
    tenure.touch(START + minutes(touched));

    assertThat(tenure.left(SETTINGS, START + minutes(now))).isEqualTo(minutes(left));
    assertThat(tenure.cause(SETTINGS, START + minutes(now))).isEqualTo(cause);
  }

  @Test
  void open_again_startsIdleTimeAndAgeAnew() {
    tenure.open(START);
    tenure.settle();
    tenure.open(START + minutes(50));

    assertThat(tenure.left(SETTINGS, START + minutes(51))).isEqualTo(minutes(15));
    tenure.touch(START + minutes(100));
    assertThat(tenure.left(SETTINGS, START + minutes(100))).isEqualTo(minutes(10));
  }

  @Test
  void isStale_afterASixteenthOfTheIdleTimeOrAtAnotherWeight() {
    tenure.renewed(3, START);

    assertThat(isStale(3, START)).isFalse();
    assertThat(isStale(3, START + minutes(1))).isFalse();
    assertThat(isStale(3, START + minutes(1) + 1)).isTrue();
    assertThat(isStale(4, START)).isTrue();
    assertThat(isStale(2, START)).isTrue();
  }

  /** Whether it is when touched at this time. */
  private boolean isStale(int weight, long touched) {
    tenure.touch(touched);
    assertThat(tenure.touchedNanos()).isEqualTo(touched);
    return tenure.isStale(weight, IDLE);
  }
}
