package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortkeyReaderTest {
  private final Findings findings = new Findings();

  private List<String> rows(String theirs, String json, String provider, String model) {
    var file = new PortkeyReader.NamedFile(theirs, Sources.file(Source.PORTKEY, json));
    return Sources.rows(PortkeyReader.read(List.of(file), findings), provider, model);
  }

  @Test
  void read_centsPerToken_areUsdPerMillion() {
    assertThat(
            rows(
                "openai",
                """
                {'default': {'pricing_config': {'pay_as_you_go': {'request_token': {'price': 9}}}},
                 'm': {'pricing_config': {
                  'pay_as_you_go': {
                    'request_token': {'price': 0.0003}, 'response_token': {'price': 0.0015},
                    'cache_read_input_token': {'price': 3e-05},
                    'cache_write_input_token': {'price': 0.000375},
                    'additional_units': {
                      'cache_write_1h': {'price': 0.0006}, 'web_search': {'price': 1},
                      'file_search': {'price': 0.25}}},
                  'batch_config': {
                    'request_token': {'price': 0.00015}, 'response_token': {'price': 0.00075}}}}}
                """,
                "openai",
                "m"))
        .containsExactly(
            "input=3 cache_read=0.3 cache_write_5m=3.75 cache_write_1h=6 output=15 searches=10000",
            "tier=batch input=1.5 output=7.5");
  }

  @Test
  void read_customPricing_isByTierAndLength() {
    assertThat(
            rows(
                "openai",
                """
                {'m': {'pricing_config': {'pay_as_you_go': {'request_token': {'price': 0.0002}}},
                 'custom_pricing': {'regions': {'default': {'execution_modes': {
                  'flex': {'context_tiers': {
                    'lte-272k': {'pricing_config': {
                      'pay_as_you_go': {'request_token': {'price': 0.0001}}}},
                    'gt-272k': {'pricing_config': {
                      'pay_as_you_go': {'request_token': {'price': 0.00015}}}}}},
                  'fast': {'pricing_config': {
                    'pay_as_you_go': {'request_token': {'price': 0.0012}}}}}},
                  'us,eu': {'execution_modes': {'standard': {'pricing_config': {
                    'pay_as_you_go': {'request_token': {'price': 0.00022}}}}}}}}}}
                """,
                "openai",
                "m"))
        .containsExactly(
            "input=2",
            "tier=flex input=1",
            "tier=flex input>272000 input=1.5",
            "tier=priority input=12");
  }

  @Test
  void read_regionsOfVertex_areTerms() {
    assertThat(
            rows(
                "vertex-ai",
                """
                {'c': {'pricing_config': {'pay_as_you_go': {'request_token': {'price': 0.0001}}},
                 'custom_pricing': {'regions': {
                  'global': {'execution_modes': {'standard': {'pricing_config': {
                    'pay_as_you_go': {'request_token': {'price': 0.0001}}}}}},
                  'us-east5': {'execution_modes': {'standard': {'pricing_config': {
                    'pay_as_you_go': {'request_token': {'price': 0.00011}}}}}}}}}}
                """,
                "gcp.vertex_ai",
                "c"))
        .containsExactly("input=1", "region=us-east5 input=1.1");
  }

  @Test
  void read_lengthInTheName_isTheShortHalfOnly() {
    String json =
        """
        {'g-lte-128k': {'pricing_config': {'pay_as_you_go': {'request_token': {'price': 0.0001}}}},
         'g-gt-128k': {'pricing_config': {'pay_as_you_go': {'request_token': {'price': 0.0002}}}}}
        """;

    assertThat(rows("google", json, "gcp.gemini", "g")).containsExactly("input=1");
    assertThat(findings.all())
        .extracting(Finding::toString)
        .containsExactly(
            "portkey: google/g-gt-128k: tier-in-name:"
                + " a prompt length in a name, expected a condition");
  }

  @Test
  void read_priceOfAMinuteInTheFieldOfAToken_isOfSeconds() {
    String json =
        """
        {'nova-3': {'pricing_config': {'pay_as_you_go': {'request_audio_token': {'price': 0.6}}}}}
        """;

    assertThat(rows("deepgram", json, "deepgram", "nova-3")).containsExactly("seconds=100");
  }

  @Test
  void read_priceOfASearchInTheFieldOfAToken_isOfSearches() {
    String json =
        """
        {'rerank-v4': {'pricing_config': {'pay_as_you_go': {'request_token': {'price': 0.2}}}}}
        """;

    assertThat(rows("cohere", json, "cohere", "rerank-v4")).containsExactly("searches=2000");
  }

  @Test
  void read_imageOfDefaultSize_isOfImages() {
    String json =
        """
        {'dall-e': {'pricing_config': {'pay_as_you_go': {
          'image': {'default': {'default': {'price': 4}, '1024x1792': {'price': 8}}}}}}}
        """;

    assertThat(rows("openai", json, "openai", "dall-e")).containsExactly("images=40000");
  }
}
