package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers of models.dev, Braintrust, genai-prices and Langfuse. */
class OtherReadersTest {
  @Test
  void modelsDev_costAndTiers_areRows() {
    PriceList list =
        ModelsDevReader.read(
            Sources.file(
                Source.MODELS_DEV,
                """
                {'google': {'models': {'g': {
                  'modalities': {'input': ['text', 'image']},
                  'cost': {'input': 1.25, 'output': 10.0, 'cache_read': 0.125, 'cache_write': 0,
                    'input_audio': 3, 'reasoning': 10.0, 'cached_input': 9,
                    'tiers': [{'tier': {'size': 200000}, 'input': 2.5, 'output': 15.0}]}},
                  'unpriced': {}}},
                 'some-gateway': {'models': {'g': {'cost': {'input': 1, 'output': 1}}}}}
                """));

    assertThat(Sources.rows(list, "gcp.gemini", "g"))
        .containsExactly(
            "input=1.25 cache_read=0.125 output=10 input_audio=3 input_image=1.25",
            "input>200000 input=2.5 output=15 input_image=2.5");
    assertThat(list.models()).containsExactly(new ModelKey("gcp.gemini", "g"));
  }

  @Test
  void braintrust_availableProviders_areOneModelEach() {
    PriceList list =
        BraintrustReader.read(
            Sources.file(
                Source.BRAINTRUST,
                """
                {'publishers/anthropic/models/c@20250514': {
                  'available_providers': ['vertex', 'anthropic', 'nobody'],
                  'input_cost_per_mil_tokens': 3, 'output_cost_per_mil_tokens': 15,
                  'input_cache_read_cost_per_mil_tokens': 0.3,
                  'input_cache_write_5m_cost_per_mil_tokens': 3.75,
                  'input_cache_write_1h_cost_per_mil_tokens': 6}}
                """));

    assertThat(Sources.rows(list, "gcp.vertex_ai", "c-20250514"))
        .containsExactly("input=3 cache_read=0.3 cache_write_5m=3.75 cache_write_1h=6 output=15");
    assertThat(list.models()).hasSize(2);
  }

  @Test
  void genaiPrices_variants_areTiersCompletedFromTheStandardPrice() {
    PriceList list =
        GenaiPricesReader.read(
            Sources.file(
                Source.GENAI_PRICES,
                """
                [{'id': 'openai', 'models': [{'id': 'g', 'match': {'equals': 'g'},
                  'prices': [{'prices': {'input_mtok': {'base': 2, 'tiers': [{'start': 9, 'price': 4}]},
                    'cache_read_mtok': 0.5, 'output_mtok': 8}},
                   {'constraint': {'start_date': '2027-01-01'},
                    'prices': {'input_mtok': 4, 'cache_read_mtok': 1, 'output_mtok': 16}}],
                  'price_variants': [
                   {'when': {'processing': 'batch'}, 'constraint': {'start_date': '2027-01-01'},
                    'prices': {'input_mtok': 2, 'output_mtok': 8}},
                   {'when': {'processing': 'batch'}, 'constraint': {'start_date': '2026-08-01'},
                    'prices': {'input_mtok': 1, 'output_mtok': 4}},
                   {'when': {'service_tier': 'priority'}, 'prices': {'input_mtok': 3, 'output_mtok': 12}},
                   {'when': {'service_tier': 'default'}, 'prices': {}},
                   {'when': {'search_type': 'fast'}, 'prices': {'input_mtok': 9}}]}]}]
                """));

    assertThat(Sources.rows(list, "openai", "g"))
        .containsExactly(
            "2027-01-01 - input=2 cache_read=0.5 output=8",
            "2027-01-01 input>9 input=4",
            "2027-01-01 - - input=4 cache_read=1 output=16",
            "2027-01-01 tier=batch input=1 cache_read=0.5 output=4",
            "2027-01-01 - tier=batch input=2 cache_read=0.5 output=8",
            "tier=priority input=3 cache_read=0.5 output=12");
  }

  @Test
  void genaiPrices_history_isOfDays() {
    assertThat(
            genai(
                """
                [{'prices': {'input_mtok': 10, 'web_searches_kcount': 10}},
                 {'constraint': {'start_date': '2025-06-10'}, 'prices': {'input_mtok': 2}}]
                """))
        .containsExactly("2025-06-10 - input=10 searches=10000", "2025-06-10 - - input=2");
  }

  @Test
  void genaiPrices_changeOfAnotherPrice_leavesARowWhole() {
    assertThat(
            genai(
                """
                [{'prices': {'input_mtok': {'base': 5, 'tiers': [{'start': 200000, 'price': 10}]}}},
                 {'constraint': {'start_date': '2026-03-13'}, 'prices': {'input_mtok': 5}}]
                """))
        .containsExactly("input=5", "2026-03-13 input>200000 input=10");
  }

  @Test
  void genaiPrices_timeOfDay_isATerm() {
    assertThat(
            genai(
                """
                [{'prices': {'input_mtok': 0.135}},
                 {'constraint': {'start_time': '00:30:00Z', 'end_time': '16:30:00Z'},
                  'prices': {'input_mtok': 0.27, 'requests_kcount': 5}}]
                """))
        .containsExactly("input=0.135", "utc=00:30-16:30 input=0.27 requests=5000");
  }

  private static List<String> genai(String prices) {
    PriceList list =
        GenaiPricesReader.read(
            Sources.file(
                Source.GENAI_PRICES,
                "[{'id': 'openai', 'models': [{'id': 'm', 'match': {'equals': 'm'}, 'prices': "
                    + prices
                    + "}]}]"));
    return Sources.rows(list, "openai", "m");
  }

  @Test
  void genaiPrices_providerThatSellsForAnother_hasItsModels() {
    PriceList list =
        GenaiPricesReader.read(
            Sources.file(
                Source.GENAI_PRICES,
                """
                [{'id': 'azure', 'fallback_model_providers': ['openai'], 'models': []},
                 {'id': 'openai', 'models': [
                  {'id': 'm', 'match': {'starts_with': 'm'}, 'prices': {'input_mtok': 1}}]}]
                """));

    assertThat(Sources.rows(list, "azure.ai.inference", "m-2026")).containsExactly("input=1");
  }

  static Stream<Arguments> nameRules() {
    return Stream.of(
        Arguments.of("{'equals': 'GPT-4'}", "gpt-4", true),
        Arguments.of("{'equals': 'gpt-4'}", "gpt-4o", false),
        Arguments.of("{'starts_with': 'gpt-4'}", "gpt-4o", true),
        Arguments.of("{'ends_with': '-mini'}", "o1-mini", true),
        Arguments.of("{'contains': 'pro'}", "gpt-5-pro-x", true),
        Arguments.of("{'regex': '^o[0-9]$'}", "o3", true),
        Arguments.of("{'or': [{'equals': 'a'}, {'equals': 'b'}]}", "b", true),
        Arguments.of("{'and': [{'contains': 'a'}, {'contains': 'b'}]}", "ab", true),
        Arguments.of("{'and': [{'contains': 'a'}, {'contains': 'b'}]}", "a", false));
  }

  @ParameterizedTest
  @MethodSource("nameRules")
  void nameRule_everyKind_fitsWhatItSays(String rule, String name, boolean fits) {
    assertThat(NameRule.of(Sources.file(Source.GENAI_PRICES, rule).json()).fits(name))
        .isEqualTo(fits);
  }

  @Test
  void nameRule_ofAnotherKind_isRejected() {
    SourceFile file = Sources.file(Source.GENAI_PRICES, "{'sounds_like': 'gpt'}");

    assertThatThrownBy(() -> NameRule.of(file.json()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sounds_like");
  }

  @Test
  void langfuse_pattern_isAskedAboutFirstParties() {
    PriceList list =
        LangfuseReader.read(
            Sources.file(
                Source.LANGFUSE,
                """
                [{'modelName': 'gpt-4o', 'matchPattern': '(?i)^(openai/)?(gpt-4o)$',
                  'pricingTiers': [{'prices': {'input': 2.5e-06, 'output': 1e-05}}]}]
                """));

    assertThat(Sources.rows(list, "openai", "gpt-4o")).containsExactly("input=2.5 output=10");
    assertThat(Sources.rows(list, "openai", "gpt-4o-mini")).isEmpty();
    assertThat(list.models()).isEmpty();
  }
}
