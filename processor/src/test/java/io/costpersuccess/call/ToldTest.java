package io.costpersuccess.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToldTest {
  private static final List<String> TEXTS = List.of("", "a", "b", "aa", "ab", "ba", "abc");

  @ParameterizedTest
  @CsvSource({"a, b, a", "b, a, a", ", b, b", "a, , a", ", ,", "b, b, b"})
  void lesser_isTheLesserOfThoseTold(
      @Nullable String one, @Nullable String other, @Nullable String expected) {
    assertThat(Told.lesser(one, other)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"a, b, b", "b, a, b", ", b, b", "a, , a", ", ,", "b, b, b"})
  void greater_isTheGreaterOfThoseTold(
      @Nullable String one, @Nullable String other, @Nullable String expected) {
    assertThat(Told.greater(one, other)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ab, z, ab", "z, ab, ab", "ab, aa, aa", "aa, ab, aa", "'', a, a", "a, '', a"})
  void fuller_isTheLongerThenTheLesser(String one, String other, String expected) {
    assertThat(Told.fuller(one, other)).isEqualTo(expected);
  }

  static Stream<BinaryOperator<@Nullable String>> choices() {
    return Stream.of(Told::lesser, Told::greater, ToldTest::fuller);
  }

  private static @Nullable String fuller(@Nullable String one, @Nullable String other) {
    return one == null || other == null ? Told.lesser(one, other) : Told.fuller(one, other);
  }

  @ParameterizedTest
  @MethodSource("choices")
  void choice_isCommutativeAssociativeAndIdempotent(BinaryOperator<@Nullable String> choice) {
    var all = new ArrayList<@Nullable String>(TEXTS);
    all.add(null);
    for (String a : all) {
      assertThat(choice.apply(a, a)).isEqualTo(a);
      for (String b : all) {
        assertThat(choice.apply(a, b)).isEqualTo(choice.apply(b, a));
        for (String c : all) {
          assertThat(choice.apply(choice.apply(a, b), c))
              .isEqualTo(choice.apply(a, choice.apply(b, c)));
        }
      }
    }
  }
}
