package io.costpersuccess.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapTest {
  @Test
  void of_valuesWithinTheBound_areKept() {
    var cap = new Cap(2);

    assertThat(cap.of("a")).isEqualTo("a");
    assertThat(cap.of("b")).isEqualTo("b");
  }

  @Test
  void of_valueBeyondTheBound_isOther() {
    var cap = new Cap(1);
    cap.of("a");

    assertThat(cap.of("b")).isEqualTo("other");
    assertThat(cap.of("a")).isEqualTo("a");
  }

  @Test
  void provider_empty_isUnknown() {
    assertThat(new Caps().provider("")).isEqualTo("unknown");
  }

  @Test
  void label_eachDimension_hasABoundOfItsOwn() {
    var caps = new Caps();
    for (int i = 0; i < 100; i++) {
      caps.label("plan", "plan" + i);
    }

    assertThat(caps.label("plan", "one more")).isEqualTo("other");
    assertThat(caps.label("region", "eu")).isEqualTo("eu");
  }
}
