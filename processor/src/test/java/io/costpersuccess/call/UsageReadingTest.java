package io.costpersuccess.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.UsageReading.Quality;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageReadingTest {
  private static final Usage USAGE = Usage.of(Map.of(UsageClass.INPUT, 1L));

  @ParameterizedTest
  @CsvSource({
    "INVALID, false",
    "MISSING, false",
    "LOWER_BOUND, true",
    "UPPER_BOUND, true",
    "CACHE_UNSEEN, true",
    "EXACT, true"
  })
  void isUsable_whenThereIsSomethingToPrice(Quality quality, boolean usable) {
    assertThat(new UsageReading(USAGE, quality, null).isUsable()).isEqualTo(usable);
  }

  @Test
  void invalid_hasAFlawAndNoUsage() {
    assertThat(UsageReading.invalid("a flaw"))
        .isEqualTo(new UsageReading(Usage.NONE, Quality.INVALID, "a flaw"));
  }

  /** Any choice serves that does not depend on the order. */
  @Test
  void or_ofEqualEvidence_takesTheLesserFlawThatIsTold() {
    UsageReading none = new UsageReading(USAGE, Quality.EXACT, null);
    UsageReading lesser = new UsageReading(USAGE, Quality.EXACT, "a");
    UsageReading greater = new UsageReading(USAGE, Quality.EXACT, "b");

    assertThat(lesser.or(greater)).isEqualTo(lesser);
    assertThat(greater.or(lesser)).isEqualTo(lesser);
    assertThat(none.or(greater)).isEqualTo(greater);
    assertThat(greater.or(none)).isEqualTo(greater);
  }

  @Test
  void or_ofReadingsThatDifferInNamesAlone_doesNotDependOnTheOrder() {
    UsageReading one = UsageReading.exact(USAGE).beside(List.of("a"));
    UsageReading other = UsageReading.exact(USAGE).beside(List.of("b"));

    assertThat(one.or(other)).isEqualTo(other.or(one));
    assertThat(one.or(one)).isEqualTo(one);
  }
}
