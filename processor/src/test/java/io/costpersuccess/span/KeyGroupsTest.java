package io.costpersuccess.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyGroupsTest {
  @Test
  void of_everyKeyOfMany_isOneAndOfOthersNone() {
    List<String> keys = IntStream.range(0, 5_000).mapToObj(i -> "key." + i).toList();
    var group = KeyGroups.of(keys);

    assertThat(keys).allMatch(key -> group.of(key) == 1);
    assertThat(keys).noneMatch(key -> group.of(key + "x") != 0);
    assertThat(group.keys()).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void of_keyInTwoGroups_isBothBits() {
    var groups = new KeyGroups(List.of(List.of("a", "b"), List.of("c"), List.of("b")));

    assertThat(groups.of("a")).isEqualTo(0b001);
    assertThat(groups.of("b")).isEqualTo(0b101);
    assertThat(groups.of("c")).isEqualTo(0b010);
  }

  /** "Aa" and "BB" have one hash. */
  @Test
  void of_keyOfEqualHash_isNone() {
    assertThat(KeyGroups.of(List.of("Aa")).of("BB")).isZero();
  }

  @Test
  void of_emptyGroup_isNone() {
    assertThat(KeyGroups.of(List.of()).of("")).isZero();
  }

  @Test
  void of_anObjectInNoGroup_isKnownAgainUnread() {
    KeyGroups groups = KeyGroups.of(List.of("a"));
    List<Object> read = new ArrayList<>();
    Function<Object, String> key =
        keyed -> {
          read.add(keyed);
          return keyed.toString();
        };
    Object none = "b";
    Object some = "a";

    for (int i = 0; i < 3; i++) {
      assertThat(groups.of(none, key, "")).isZero();
      assertThat(groups.of(some, key, "")).isEqualTo(1);
    }
    assertThat(read).containsExactly(none, some, some, some);
  }

  @Test
  void of_moreObjectsThanAreRemembered_isTheGroupOfEach() {
    KeyGroups groups = KeyGroups.of(List.of("7", "4000"));
    List<Integer> keyed = IntStream.range(0, 5_000).boxed().toList();

    for (int round = 0; round < 2; round++) {
      assertThat(keyed.stream().filter(one -> groups.of(one, String::valueOf, "") != 0))
          .containsExactly(7, 4_000);
    }
  }

  @Test
  void new_moreGroupsThanBits_isRefused() {
    assertThatThrownBy(() -> new KeyGroups(Collections.nCopies(65, List.<String>of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65");
  }

  @Test
  void of_aGroupThatIsTested_countsOnlyTextThatPasses() {
    var groups =
        new KeyGroups(List.of(List.of("a"), List.of("url")), 0b10, text -> text.startsWith("x"));

    assertThat(groups.of("url", "x1")).isEqualTo(0b10);
    assertThat(groups.of("url", "y1")).isZero();
    assertThat(groups.of("url", 7L)).isZero();
    assertThat(groups.of("a", "y1")).as("not tested").isEqualTo(0b01);
    assertThat(groups.of("b", "x1")).isZero();
    Function<Object, String> key = keyed -> "url";
    Object keyed = new Object();
    assertThat(groups.of(keyed, key, "y1")).isZero();
    assertThat(groups.of(keyed, key, "x1")).as("after another text").isEqualTo(0b10);
  }
}
