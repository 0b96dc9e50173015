package io.costpersuccess.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapTest {
  @Test
  void of_valuesWithinTheBound_areKept() {
    var cap = new Cap<>(2, "other");

    assertThat(cap.of("a")).isEqualTo("a");
    assertThat(cap.of("b")).isEqualTo("b");
  }

  @Test
  void of_valueBeyondTheBound_isOther() {
    var cap = new Cap<>(1, "other");
    cap.of("a");

    assertThat(cap.of("b")).isEqualTo("other");
    assertThat(cap.of("a")).isEqualTo("a");
  }

  @Test
  void provider_empty_isUnknown() {
    assertThat(new Caps().call("chat", "", "small").get(Keys.PROVIDER)).isEqualTo("unknown");
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

  @Test
  void call_manyCombinationsOfFewValues_areOneSeriesBeyondTheMost() {
    var caps = new Caps();
    var series = new HashSet<Attributes>();
    for (int feature = 0; feature < 60; feature++) {
      for (int model = 0; model < 40; model++) {
        series.add(caps.call("feature" + feature, "acme", "model" + model));
      }
    }

    assertThat(series)
        .hasSize(351)
        .contains(
            Attributes.of(Keys.FEATURE, "other", Keys.PROVIDER, "other", Keys.MODEL, "other"));
  }

  @Test
  void task_manyCombinationsOfFewValues_areOneSeriesBeyondTheMost() {
    var caps = new Caps();
    var series = new HashSet<Attributes>();
    for (int feature = 0; feature < 60; feature++) {
      for (int arm = 0; arm < 40; arm++) {
        series.add(caps.task("feature" + feature, "arm" + arm, Map.of("plan", "free")));
      }
    }

    assertThat(series)
        .hasSize(301)
        .contains(Attributes.of(Keys.FEATURE, "other", Keys.ARM, "other"));
  }
}
