package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaypointTest {
  @ParameterizedTest
  @CsvSource({"a, b, a", "b, a, a", ", b, b", "a, , a", ", ,"})
  void and_takesTheLesserParentThatIsTold(
      @Nullable String one, @Nullable String other, @Nullable String expected) {
    assertThat(new Waypoint(one, false).and(new Waypoint(other, false)))
        .isEqualTo(new Waypoint(expected, false));
  }

  @Test
  void and_judges_whenOneOfBothDoes() {
    Waypoint judging = new Waypoint("a", true);
    Waypoint working = new Waypoint("a", false);

    assertThat(judging.and(working)).isEqualTo(judging);
    assertThat(working.and(judging)).isEqualTo(judging);
    assertThat(working.and(working)).isEqualTo(working);
  }
}
