package io.costpersuccess.span;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTableTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 10, 11, 15, 16, 21, 128, 1_000})
  void get_fromTableFilledToItsMost_findsEachKeyAndNoOther(int most) {
    var table = new KeyTable<Integer>(most);
    for (int i = 0; i < most; i++) {
      table.put("key." + i, i);
    }

    for (int i = 0; i < most; i++) {
      assertThat(table.get("key." + i)).isEqualTo(i);
      assertThat(table.get("other." + i)).isNull();
    }
    assertThat(table.get("")).isNull();
  }

  /** "Aa", "BB" and "C#" have one hash. */
  @Test
  void get_keysOfEqualHash_areToldApart() {
    var table = new KeyTable<Integer>(2);
    table.put("Aa", 1);
    table.put("BB", 2);

    assertThat(table.get("Aa")).isEqualTo(1);
    assertThat(table.get("BB")).isEqualTo(2);
    assertThat(table.get("C#")).isNull();
  }

  @Test
  void forEachKey_always_handsOverEachKeyOnce() {
    var table = new KeyTable<Integer>(4);
    table.put("a", 1);
    table.put("b", 2);
    table.put("a", 3);
    var keys = new ArrayList<String>();
    table.forEachKey(keys::add);

    assertThat(keys).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void put_sameKeyTwice_keepsTheFirst() {
    var table = new KeyTable<Integer>(2);
    table.put("a", 1);
    table.put("a", 2);

    assertThat(table.get("a")).isEqualTo(1);
  }

  @Test
  void put_moreThanTheMost_leavesTheRestOut() {
    var table = new KeyTable<Integer>(KeyTable.MOST + 10);
    for (int i = 0; i < KeyTable.MOST + 10; i++) {
      table.put("key." + i, i);
    }

    assertThat(table.get("key.65534")).isEqualTo(65_534);
    assertThat(table.get("key.65535")).isNull();
  }
}
