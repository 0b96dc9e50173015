package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.Ids;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForgottenTest {
  private static final Duration HORIZON = Duration.ofDays(7);
  private static final int MOST = 10;

  private final FakeTicker ticker = new FakeTicker();
  private final Forgotten forgotten =
      new Forgotten(
          new WindowSettings(
              Duration.ofMinutes(30), Duration.ofHours(24), HORIZON, MOST, 0, 1_000, List.of()),
          ticker);

  private static Origin origin(int trace) {
    return Origin.ofTrace(Ids.trace(trace));
  }

  @Test
  void contains_whatWasAdded_isKnown() {
    forgotten.add(origin(1));

    assertThat(forgotten.contains(origin(1))).isTrue();
    assertThat(forgotten.contains(origin(2))).isFalse();
  }

  @Test
  void contains_untilAHorizonLater_isKnown() {
    forgotten.add(origin(1));
    ticker.pass(HORIZON.minusSeconds(1));
    assertThat(forgotten.contains(origin(1))).isTrue();
    ticker.pass(Duration.ofSeconds(1));

    assertThat(forgotten.contains(origin(1))).isFalse();
  }

  @Test
  void add_moreThanTheMost_keepsNoMore() {
    IntStream.rangeClosed(1, 200).mapToObj(ForgottenTest::origin).forEach(forgotten::add);

    long known =
        IntStream.rangeClosed(1, 200)
            .mapToObj(ForgottenTest::origin)
            .filter(forgotten::contains)
            .count();
    assertThat(known).isBetween(1L, (long) MOST);
  }
}
