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
  private static final String CACHED_BY_RIG = "gen_ai.usage.cached_tokens";
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
  void read_nothingButZeros_isMissing() {
    SpanBuilder text =
        chat().with(INPUT_TOKENS, "0").with(OUTPUT_TOKENS, "0").with(TOTAL, "0").with(CACHED, 0.0);

    assertThat(read(chat(0, 0))).isEqualTo(UsageReading.MISSING);
    assertThat(read(text)).isEqualTo(UsageReading.MISSING);
  }

  @Test
  void read_noInputBesideOutput_isALowerBound() {
    assertThat(read(chat(0, 120)).quality()).isEqualTo(Quality.LOWER_BOUND);
    assertThat(read(chat(0, 120).with(TOTAL, 120L)).quality()).isEqualTo(Quality.LOWER_BOUND);
  }

  @Test
  void read_noInputBesideATotal_isTheRestOfIt() {
    assertThat(read(chat(0, 120).with(TOTAL, 620L)))
        .isEqualTo(UsageReading.exact(Usage.of(Map.of(INPUT, 500L, OUTPUT, 120L))));
  }

  @Test
  void read_noInputBesideCachedTokens_isExact() {
    assertThat(read(chat(0, 120).with(CACHED, 5_000L)))
        .isEqualTo(UsageReading.exact(Usage.of(Map.of(CACHE_READ, 5_000L, OUTPUT, 120L))));
  }

  @Test
  void read_noOutputBesideALargerTotal_isTheRestOfIt() {
    assertThat(read(chat(500, 0).with(TOTAL, 620L)))
        .isEqualTo(UsageReading.exact(Usage.of(Map.of(INPUT, 500L, OUTPUT, 120L))));
  }

  /** langfuse#8020: 2,244 tokens in, 21 out, 2,265 in total. */
  @Test
  void read_outputThatIsTheTotal_isWhatIsAboveTheInput() {
    assertThat(read(chat(2_244, 2_265).with(TOTAL, 2_265L)))
        .isEqualTo(UsageReading.exact(Usage.of(Map.of(INPUT, 2_244L, OUTPUT, 21L))));
  }

  @Test
  void read_outputThatIsTheTotalBesideTheCache_isWhatIsAboveBoth() {
    SpanBuilder span = chat(10, 5_310).with(CACHED, 5_000L).with(TOTAL, 5_310L);

    assertThat(read(span).usage())
        .isEqualTo(Usage.of(Map.of(INPUT, 10L, CACHE_READ, 5_000L, OUTPUT, 300L)));
  }

  @Test
  void read_zeroUnderOneName_givesWayToANumberUnderAnother() {
    SpanBuilder span =
        chat(0, 20)
            .with("gen_ai.usage.prompt_tokens", 100L)
            .with(CACHED, 0L)
            .with(CACHED_BY_RIG, 60L);

    assertThat(read(span).usage())
        .isEqualTo(Usage.of(Map.of(INPUT, 40L, CACHE_READ, 60L, OUTPUT, 20L)));
  }

  @Test
  void read_countUnderAFurtherName_isThatCount() {
    assertThat(read(chat(100, 20).with(CACHED_BY_RIG, "60")))
        .isEqualTo(read(chat(100, 20).with(CACHED, 60L)));
  }

  @Test
  void read_severalFurtherNames_areNotAddedUp() {
    SpanBuilder span =
        chat(100, 20).with(CACHED_BY_RIG, 60L).with("gen_ai.usage.input_cached_tokens", 60L);

    assertThat(read(span).usage().quantity(CACHE_READ)).isEqualTo(60);
  }

  @Test
  void read_countsInJson_areCounts() {
    SpanBuilder span =
        chat(100, 20).with("gen_ai.usage.prompt_tokens_details", "{\"cached_tokens\": 60}");

    assertThat(read(span).usage().quantity(CACHE_READ)).isEqualTo(60);
  }

  /** Cohere bills less than it uses. */
  @Test
  void read_billedCounts_areThoseThatCount() {
    SpanBuilder span =
        chat(1_000, 20)
            .with("gen_ai.usage.billed_units.input_tokens", 70L)
            .with("gen_ai.usage.billed_units.output_tokens", 15L);

    assertThat(read(span).usage()).isEqualTo(Usage.of(Map.of(INPUT, 70L, OUTPUT, 15L)));
  }

  @ParameterizedTest
  @CsvSource({
    "gen_ai.usage.semantic_cache_tokens, UPPER_BOUND",
    "gen_ai.usage.discounted_tokens, UPPER_BOUND",
    "gen_ai.usage.code_interpreter_sessions, LOWER_BOUND",
    "llm.usage.video_tokens, LOWER_BOUND"
  })
  void read_usageThatIsNotUnderstood_isABoundAndNamed(String key, Quality quality) {
    UsageReading reading = read(chat(100, 20).with(key, 3L));

    assertThat(reading.quality()).isEqualTo(quality);
    assertThat(reading.unknown()).containsExactly(key);
    assertThat(reading.usage()).isEqualTo(read(chat(100, 20)).usage());
  }

  @Test
  void read_discountAndSurchargeNotUnderstood_isALowerBound() {
    SpanBuilder span =
        chat(100, 20)
            .with("gen_ai.usage.discounted_tokens", 3L)
            .with("gen_ai.usage.code_interpreter_sessions", 1.0);

    assertThat(read(span).quality()).isEqualTo(Quality.LOWER_BOUND);
    assertThat(read(span).unknown())
        .containsExactly(
            "gen_ai.usage.code_interpreter_sessions", "gen_ai.usage.discounted_tokens");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "-1", "true", "none", "Dear Mrs Smith"})
  void read_nothingOfWhatIsNotUnderstood_meansNothing(String value) {
    assertThat(read(chat(100, 20).with("gen_ai.usage.video_tokens", value)))
        .isEqualTo(read(chat(100, 20)));
  }

  @Test
  void read_manyNamesThatAreNotUnderstood_tellsTheMost() {
    SpanBuilder span = chat(100, 20);
    for (int i = 10; i < 30; i++) {
      span.with("gen_ai.usage.fee" + i, 1L);
    }

    assertThat(read(span).unknown()).hasSize(UsageReading.MAX_UNKNOWN);
  }

  @Test
  void read_onlyWhatIsNotUnderstood_isMissingAndNamed() {
    UsageReading reading = read(chat().with("gen_ai.usage.video_tokens", 5L));

    assertThat(reading.quality()).isEqualTo(Quality.MISSING);
    assertThat(reading.unknown()).containsExactly("gen_ai.usage.video_tokens");
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
