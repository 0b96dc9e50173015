package io.costpersuccess.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Model;
import io.costpersuccess.ledger.Estimation;
import io.costpersuccess.ledger.LedgerEntry.Group;
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
    assertThat(call(new Caps(), "chat", "", "small").get(Keys.PROVIDER)).isEqualTo("unknown");
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
        series.add(call(caps, "feature" + feature, "acme", "model" + model));
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
        series.add(task(caps, "feature" + feature, "arm" + arm));
      }
    }

    assertThat(series)
        .hasSize(301)
        .contains(Attributes.of(Keys.FEATURE, "other", Keys.ARM, "other"));
  }

  @Test
  void call_andTask_sayHowFarTheyAreEstimatedWhenThatIsKnown() {
    var caps = new Caps();
    var model = new Model("acme", "small");

    assertThat(caps.call("chat", model, "small", Estimation.EXTRAPOLATED).get(Keys.ESTIMATION))
        .isEqualTo("extrapolated");
    assertThat(caps.task(new Group("chat", "a", Map.of()), Estimation.EXACT).get(Keys.ESTIMATION))
        .isEqualTo("exact");
    assertThat(task(caps, "chat", "a").get(Keys.ESTIMATION)).isNull();
  }

  private static Attributes call(Caps caps, String feature, String provider, String model) {
    return caps.call(feature, new Model(provider, model), model, Estimation.UNKNOWN);
  }

  private static Attributes task(Caps caps, String feature, String arm) {
    return caps.task(new Group(feature, arm, Map.of("plan", "free")), Estimation.UNKNOWN);
  }
}
