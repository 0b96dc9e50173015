package io.costpersuccess.dialect;

import static io.costpersuccess.call.UsageClass.CACHE_READ;
import static io.costpersuccess.call.UsageClass.CACHE_WRITE_1H;
import static io.costpersuccess.call.UsageClass.CACHE_WRITE_5M;
import static io.costpersuccess.call.UsageClass.INPUT;
import static io.costpersuccess.call.UsageClass.OUTPUT;
import static io.costpersuccess.call.UsageClass.REASONING;
import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.span.SpanBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenAiUsageTest {
  private static final String INPUT_TOKENS = "gen_ai.usage.input_tokens";
  private static final String OUTPUT_TOKENS = "gen_ai.usage.output_tokens";
  private static final String CACHED = "gen_ai.usage.cache_read.input_tokens";
  private static final String WRITTEN = "gen_ai.usage.cache_creation.input_tokens";
  private static final String WRITTEN_1H = "gen_ai.usage.details.cache_write_1h_tokens";
  private static final String REASONED = "gen_ai.usage.reasoning.output_tokens";
  private static final String TOTAL = "gen_ai.usage.total_tokens";

  private static UsageReading read(SpanBuilder span) {
    return GenAiDialect.CONVENTION.read(span.build()).usage();
  }

  @Test
  void read_inputAndOutput_areExact() {
    assertThat(read(chat(100, 20)))
        .isEqualTo(UsageReading.exact(Usage.of(Map.of(INPUT, 100L, OUTPUT, 20L))));
  }

  @Test
  void read_deprecatedNames_areTheSameCounts() {
    SpanBuilder old =
        chat().with("gen_ai.usage.prompt_tokens", 100L).with("gen_ai.usage.completion_tokens", 20L);

    assertThat(read(old)).isEqualTo(read(chat(100, 20)));
  }

  @Test
  void read_oldAndNewNames_areNotAddedUp() {
    SpanBuilder both =
        chat(100, 20)
            .with("gen_ai.usage.prompt_tokens", 100L)
            .with("gen_ai.usage.completion_tokens", 20L);

    assertThat(read(both)).isEqualTo(read(chat(100, 20)));
  }

  @Test
  void read_countsAsTextAndDouble_areNumbers() {
    SpanBuilder span = chat().with(INPUT_TOKENS, " 100 ").with(OUTPUT_TOKENS, 20.0);

    assertThat(read(span)).isEqualTo(read(chat(100, 20)));
  }

  @Test
  void read_emptyText_countsAsAbsent() {
    SpanBuilder span = chat().with(INPUT_TOKENS, "").with("gen_ai.usage.prompt_tokens", 100L);

    assertThat(read(span).usage().quantity(INPUT)).isEqualTo(100);
  }

  @Test
  void read_noCounts_isMissing() {
    assertThat(read(chat())).isEqualTo(UsageReading.MISSING);
  }

  @Test
  void read_countsOfZero_areNotMissing() {
    assertThat(read(chat(0, 0)).quality()).isEqualTo(Quality.EXACT);
  }

  @Test
  void read_cachedWithinInput_isTakenOffIt() {
    Usage usage = read(chat(100, 20).with(CACHED, 60L).with(WRITTEN, 30L)).usage();

    assertThat(usage)
        .isEqualTo(Usage.of(Map.of(INPUT, 10L, CACHE_READ, 60L, CACHE_WRITE_5M, 30L, OUTPUT, 20L)));
  }

  @Test
  void read_moreCachedThanInput_standsBesideIt() {
    Usage usage = read(chat(100, 20).with(CACHED, 101L)).usage();

    assertThat(usage).isEqualTo(Usage.of(Map.of(INPUT, 100L, CACHE_READ, 101L, OUTPUT, 20L)));
  }

  @Test
  void read_totalThatNeedsTheCached_provesThatTheyStandBeside() {
    Usage usage = read(chat(100, 20).with(CACHED, 60L).with(TOTAL, 180L)).usage();

    assertThat(usage.quantity(INPUT)).isEqualTo(100);
    assertThat(usage.tokens()).isEqualTo(180);
  }

  @Test
  void read_totalOfInputAndOutput_leavesTheCachedWithinInput() {
    Usage usage = read(chat(100, 20).with(CACHED, 60L).with(TOTAL, 120L)).usage();

    assertThat(usage.quantity(INPUT)).isEqualTo(40);
    assertThat(usage.tokens()).isEqualTo(120);
  }

  @Test
  void read_oneHourCache_isItsOwnClass() {
    Usage usage = read(chat(100, 0).with(WRITTEN, 50L).with(WRITTEN_1H, 30L)).usage();

    assertThat(usage)
        .isEqualTo(Usage.of(Map.of(INPUT, 50L, CACHE_WRITE_5M, 20L, CACHE_WRITE_1H, 30L)));
  }

  @Test
  void read_reasoningWithinOutput_isTakenOffIt() {
    Usage usage = read(chat(100, 20).with(REASONED, 15L)).usage();

    assertThat(usage).isEqualTo(Usage.of(Map.of(INPUT, 100L, OUTPUT, 5L, REASONING, 15L)));
  }

  @ParameterizedTest
  @CsvSource({"25, ", "15, 135"})
  void read_reasoningBesideOutput_leavesItWhole(long reasoning, Long total) {
    SpanBuilder span = chat(100, 20).with(REASONED, reasoning);
    Usage usage = read(total == null ? span : span.with(TOTAL, total)).usage();

    assertThat(usage.quantity(OUTPUT)).isEqualTo(20);
    assertThat(usage.quantity(REASONING)).isEqualTo(reasoning);
  }

  @Test
  void read_totalOfEverything_provesThatBothStandBeside() {
    SpanBuilder span = chat(100, 20).with(CACHED, 60L).with(REASONED, 15L).with(TOTAL, 195L);

    assertThat(read(span).usage().tokens()).isEqualTo(195);
  }

  @Test
  void read_largestBelievableCount_isExact() {
    assertThat(read(chat(Usage.MAX_QUANTITY, 0)).usage().quantity(INPUT))
        .isEqualTo(9_007_199_254_740_992L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "9007199254740993", "1e400", "1E-2"})
  void read_countThatCannotBe_isInvalidAndNamed(String count) {
    assertThat(read(chat().with(INPUT_TOKENS, count)))
        .isEqualTo(
            UsageReading.invalid(
                INPUT_TOKENS + ": found " + count + ", expected a whole number from 0 to 2^53"));
  }

  @Test
  void read_doubleThatIsNoNumber_isInvalid() {
    assertThat(read(chat().with(INPUT_TOKENS, Double.NaN)).flaw())
        .isEqualTo(
            INPUT_TOKENS
                + ": found a Double that is no number, expected a whole number from 0 to 2^53");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear Mrs Smith", "a prompt of more than forty characters, which is cut"})
  void read_textInPlaceOfACount_isNeverRepeated(String prompt) {
    UsageReading reading = read(chat(1, 1).with(CACHED, prompt));

    assertThat(reading.quality()).isEqualTo(Quality.INVALID);
    assertThat(reading.flaw())
        .isEqualTo(
            CACHED + ": found a String that is no number, expected a whole number from 0 to 2^53");
  }

  @Test
  void read_listInPlaceOfACount_isNeverRepeated() {
    assertThat(read(chat().with(OUTPUT_TOKENS, List.of("Dear Mrs Smith"))).flaw())
        .startsWith(OUTPUT_TOKENS + ": found a ")
        .doesNotContain("Smith");
  }

  @Test
  void read_severalFlaws_tellsTheFirstRead() {
    assertThat(read(chat(-2, -3)).flaw()).startsWith(INPUT_TOKENS + ": found -2");
  }
}
