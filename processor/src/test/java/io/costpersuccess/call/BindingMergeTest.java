package io.costpersuccess.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BindingMergeTest {
  private static final Binding SESSION =
      new Binding(new Ranked(2, "s"), new Ranked(0, "b"), null, Map.of("tenant", "t2"));
  private static final Binding TASK =
      new Binding(new Ranked(0, "t"), new Ranked(0, "a"), null, Map.of("tenant", "t1", "x", "1"));
  private static final Binding VARIANT =
      new Binding(null, new Ranked(1, "0"), new Ranked(0, "v"), Map.of());

  private static final List<Binding> ALL = List.of(Binding.NONE, SESSION, TASK, VARIANT);

  @Test
  void and_takesTheStrongerOfEach() {
    assertThat(SESSION.and(TASK).and(VARIANT))
        .isEqualTo(
            new Binding(
                new Ranked(0, "t"),
                new Ranked(0, "a"),
                new Ranked(0, "v"),
                Map.of("tenant", "t1", "x", "1")));
  }

  @Test
  void and_isCommutativeAssociativeAndIdempotent() {
    for (Binding a : ALL) {
      assertThat(a.and(a)).isEqualTo(a);
      for (Binding b : ALL) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        for (Binding c : ALL) {
          assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        }
      }
    }
  }
}
