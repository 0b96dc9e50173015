package io.costpersuccess.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeySetTest {
  @Test
  void contains_everyKeyOfMany_isTrueAndOthersAreNot() {
    List<String> keys = IntStream.range(0, 5_000).mapToObj(i -> "key." + i).toList();
    var set = new KeySet(keys);

    assertThat(keys).allMatch(set::contains);
    assertThat(keys).noneMatch(key -> set.contains(key + "x"));
  }

  /** "Aa" and "BB" have one hash. */
  @Test
  void contains_keyOfEqualHash_isFalse() {
    assertThat(new KeySet(List.of("Aa")).contains("BB")).isFalse();
  }

  @Test
  void contains_inEmptySet_isFalse() {
    assertThat(new KeySet(List.of()).contains("")).isFalse();
  }
}
