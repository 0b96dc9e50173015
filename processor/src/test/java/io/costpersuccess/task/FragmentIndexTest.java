package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentIndexTest {
  private static final int STEPS = 5_000;

  private final FragmentIndex index = new FragmentIndex();

  private static Fragment fragment(int trace) {
    return new Fragment(Origin.ofTrace(Ids.trace(trace)));
  }

  @Test
  void get_ofAnEmptyIndex_isNothing() {
    assertThat(index.get(1)).isNull();
    assertThat(index.get(Fingerprint.NONE)).isNull();
    assertThat(index.size()).isZero();
  }

  @Test
  void putIfAbsent_aFingerprintThatIsThere_leavesTheFirst() {
    Fragment first = fragment(1);

    assertThat(index.putIfAbsent(7, first)).isSameAs(first);
    assertThat(index.putIfAbsent(7, fragment(2))).isSameAs(first);
    assertThat(index.get(7)).isSameAs(first);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void remove_forAnotherFragment_leavesIt() {
    Fragment first = index.putIfAbsent(7, fragment(1));

    index.remove(7, fragment(2));
    index.remove(8, first);

    assertThat(index.get(7)).isSameAs(first);
    assertThat(index.size()).isEqualTo(1);
  }

  @Test
  void remove_whatIsThere_takesItOut() {
    Fragment first = index.putIfAbsent(7, fragment(1));

    index.remove(7, first);

    assertThat(index.get(7)).isNull();
    assertThat(index.size()).isZero();
    Fragment second = fragment(2);
    assertThat(index.putIfAbsent(7, second)).isSameAs(second);
  }

  /** Keys that all want the same slot, at the end of the table, so that they go on at its start. */
  @Test
  void remove_ofCrowdedKeys_losesNoneOfTheOthers() {
    List<Fragment> crowd = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      crowd.add(index.putIfAbsent(crowded(i), fragment(i)));
    }

    for (int gone = 0; gone < crowd.size(); gone += 3) {
      index.remove(crowded(gone), crowd.get(gone));
    }

    for (int i = 0; i < crowd.size(); i++) {
      assertThat(index.get(crowded(i))).isSameAs(i % 3 == 0 ? null : crowd.get(i));
    }
  }

  private static long crowded(int number) {
    return ((long) number << 32) | 0xfffe;
  }

  /** Few different low bits: long runs of taken slots, over the end of the table, too. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void index_anyPutsAndRemoves_isLikeAMap(long seed) {
    var random = new Random(seed);
    var map = new HashMap<Long, Fragment>();
    for (int step = 0; step < STEPS; step++) {
      long key = ((long) random.nextInt(100) << 40) - random.nextInt(6);
      Fragment known = map.get(key);
      assertThat(index.get(key)).isSameAs(known);
      if (known != null && random.nextBoolean()) {
        index.remove(key, known);
        map.remove(key);
      } else {
        Fragment entered = index.putIfAbsent(key, fragment(step));
        assertThat(map.merge(key, entered, (first, second) -> first)).isSameAs(entered);
      }
      assertThat(index.size()).isEqualTo(map.size());
    }
    assertSame(map);
  }

  @Test
  void putIfAbsent_many_growsAndKeepsAll() {
    var map = new HashMap<Long, Fragment>();
    for (int i = 0; i < STEPS; i++) {
      long key = Fingerprint.of(new Origin.Trace(0, i));
      map.put(key, index.putIfAbsent(key, fragment(i)));
    }

    assertThat(index.size()).isEqualTo(STEPS);
    assertSame(map);
  }

  private void assertSame(Map<Long, Fragment> map) {
    map.forEach((key, fragment) -> assertThat(index.get(key)).isSameAs(fragment));
  }
}
