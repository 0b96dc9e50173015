package io.costpersuccess.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclarativeTreeTest {
  private static final Map<String, Object> TREE =
      Map.of(
          "task",
          Map.of(
              "keys", List.of("task.id", "session.id"), "idle_timeout", "5m", "max_open", 1_000L),
          "features",
          Map.of(
              "support",
              Map.of("escalation_cost", Map.of("hourly_rate_usd", "90", "minutes", 10L))),
          "signals",
          List.of(
              Map.of("name", "a", "where", Map.of("b", List.of("c")), "success_at_least", 0.8),
              Map.of("name", "d")),
          "prices",
          Map.of(
              "custom",
              List.of(Map.of("gpu", Map.of("gpus", 4L, "utilisation", 0.7))),
              "files",
              List.of("prices.txt")));

  @Test
  void of_configuration_isTheSameTree() {
    assertThat(DeclarativeTree.of(new FakeDeclarativeProperties(TREE))).isEqualTo(TREE);
  }

  @Test
  void of_valuesOfTheirDocumentedType_asksForNoOther() {
    var properties = new FakeDeclarativeProperties(TREE);
    DeclarativeTree.of(properties);

    assertThat(properties.wrongGuesses()).isEmpty();
  }

  @Test
  void of_valuesOfAnotherType_findsThemAllTheSame() {
    Map<String, Object> tree =
        Map.of(
            "max_open",
            "many",
            "success_at_least",
            1L,
            "utilisation",
            "0.7",
            "escalation_cost_usd",
            15.5,
            "minutes",
            7.5,
            "on_silence",
            true);

    assertThat(DeclarativeTree.of(new FakeDeclarativeProperties(tree))).isEqualTo(tree);
  }

  @Test
  void of_keyWithoutValue_leavesItOut() {
    var tree = new HashMap<String, Object>();
    tree.put("task", null);

    assertThat(DeclarativeTree.of(new FakeDeclarativeProperties(tree))).isEmpty();
  }
}
