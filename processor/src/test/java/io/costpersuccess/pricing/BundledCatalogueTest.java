package io.costpersuccess.pricing;

import static io.costpersuccess.call.UsageClass.CACHE_READ;
import static io.costpersuccess.call.UsageClass.INPUT;
import static io.costpersuccess.call.UsageClass.OUTPUT;
import static io.costpersuccess.pricing.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The prices that come with the product. Expected ones: the providers' own price lists. */
class BundledCatalogueTest {
  private static final Catalogue BUNDLED = Catalogue.bundled();

  private static Price find(Calls call) {
    Price price = BUNDLED.find(call.build());
    assertThat(price).isNotNull();
    return price;
  }

  private static String usd(Price price, UsageClass usageClass) {
    BigDecimal usd = price.usdPerMillion(usageClass);
    return usd == null ? "-" : usd.toPlainString();
  }

  private static String shortened(Price price) {
    return Stream.of(INPUT, CACHE_READ, OUTPUT)
        .map(usageClass -> usd(price, usageClass))
        .reduce((all, next) -> all + " " + next)
        .orElseThrow();
  }

  @Test
  void bundled_manyPrices_areReadOnce() {
    assertThat(BUNDLED.size()).isGreaterThan(2300);
    assertThat(BUNDLED.asOf()).isAfterOrEqualTo(LocalDate.of(2026, 8, 21));
    assertThat(Catalogue.bundled()).isSameAs(BUNDLED);
  }

  /** Without aliases, whose prices are those of another name. */
  @Test
  void bundled_modelsAtAProvider_areAtLeastTwoThousand() {
    assertThat(BUNDLED.prices().stream().map(Price::name).distinct())
        .hasSizeGreaterThanOrEqualTo(2000);
  }

  /** The rest of what the catalogue adds to an application is classes. */
  @Test
  void bundled_text_addsLessThan400KilobytesToAJar() throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var text = Catalogue.class.getResourceAsStream("prices.txt");
        var jar = new DeflaterOutputStream(compressed)) {
      text.transferTo(jar);
    }

    assertThat(compressed.size()).isBetween(10_000, 400_000);
  }

  @Test
  void bundled_pricesOfOneSource_sayThatNobodyConfirmsThem() {
    assertThat(find(call("alibaba", "qwen-long-2025-01-25")).backing())
        .isEqualTo(Backing.UNCONFIRMED);
    assertThat(find(call("openai", "gpt-4o")).backing()).isEqualTo(Backing.AGREED);
  }

  @Test
  void bundled_providers_areMoreThanTheMakers() {
    assertThat(BUNDLED.prices().stream().map(Price::provider).distinct())
        .hasSizeGreaterThan(35)
        .contains(
            "openai",
            "anthropic",
            "gcp.gemini",
            "gcp.vertex_ai",
            "aws.bedrock",
            "azure.ai.inference",
            "mistral_ai",
            "cohere",
            "groq",
            "deepseek",
            "x_ai",
            "perplexity",
            "together_ai",
            "fireworks_ai",
            "openrouter",
            "cerebras",
            "deepinfra",
            "moonshot_ai",
            "voyageai");
  }

  /** {@code qwen/qwq-32b} alone does not tell who bills it; {@code perplexity/sonar} does. */
  @Test
  void find_resoldNameWithoutAProvider_isNotTheResellers() {
    assertThat(BUNDLED.prices())
        .filteredOn(price -> price.model().contains("/") && !isMadeBySeller(price))
        .hasSizeGreaterThan(900)
        .allSatisfy(
            price -> {
              Price found = BUNDLED.find(call("", price.model()).build());
              assertThat(found == null ? "" : found.provider()).isNotEqualTo(price.provider());
            });
  }

  private static boolean isMadeBySeller(Price price) {
    return price.model().replace('-', '_').startsWith(price.provider() + "/");
  }

  @Test
  void bundled_text_isReadAsAFileOfTheUsersIs() throws CatalogueException, IOException {
    try (var text = Catalogue.class.getResourceAsStream("prices.txt");
        var reader = new InputStreamReader(text, StandardCharsets.UTF_8)) {
      Catalogue read = Catalogue.read("prices.txt", reader);

      assertThat(read.models()).isEqualTo(BUNDLED.models());
      assertThat(read.asOf()).isEqualTo(BUNDLED.asOf());
      assertThat(read.prices())
          .extracting(BundledCatalogueTest::everything)
          .containsExactlyElementsOf(
              BUNDLED.prices().stream().map(BundledCatalogueTest::everything).toList());
    }
  }

  private static List<Object> everything(Price price) {
    return Arrays.asList(
        price.id(),
        price.validFrom(),
        price.validTo(),
        price.terms(),
        price.unitPrices(),
        price.sources(),
        price.backing(),
        price.line());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "openai, gpt-4o, 2.5 1.25 10",
    "openai, gpt-4o-2024-05-13, 5 - 15",
    "openai, gpt-4o-2024-08-06, 2.5 1.25 10",
    "openai, gpt-4o-2024-11-20, 2.5 1.25 10",
    "openai, gpt-4o-mini-2024-07-18, 0.15 0.075 0.6",
    "openai, gpt-4.1, 2 0.5 8",
    "openai, gpt-4.1-nano-2025-04-14, 0.1 0.025 0.4",
    "openai, gpt-5, 1.25 0.125 10",
    "openai, gpt-5-mini, 0.25 0.025 2",
    "openai, gpt-5-nano, 0.05 0.005 0.4",
    "openai, gpt-5-pro, 15 - 120",
    "openai, gpt-5.2, 1.75 0.175 14",
    "openai, gpt-5.4, 2.5 0.25 15",
    "openai, gpt-5.6, 5 0.5 30",
    "openai, o1, 15 7.5 60",
    "openai, o3, 2 0.5 8",
    "openai, o3-2025-04-16, 2 0.5 8",
    "openai, o4-mini, 1.1 0.275 4.4",
    "openai, gpt-4-turbo, 10 - 30",
    "openai, gpt-4, 30 - 60",
    "openai, gpt-3.5-turbo-0125, 0.5 - 1.5",
    "openai, text-embedding-3-small, 0.02 - -",
    "openai, text-embedding-3-large, 0.13 - -",
    "openai, ft:gpt-4o-2024-08-06:org::id, 3.75 1.875 15",
    "azure.ai.openai, gpt-4o, 2.5 1.25 10",
    "azure.ai.openai, gpt-35-turbo, 0.5 - 1.5",
    "azure.ai.inference, gpt-35-turbo, 0.5 - 1.5",
    "anthropic, claude-sonnet-4-5-20250929, 3 0.3 15",
    "anthropic, claude-haiku-4-5, 1 0.1 5",
    "anthropic, claude-opus-4-1-20250805, 15 1.5 75",
    "anthropic, claude-opus-4-5, 5 0.5 25",
    "anthropic, claude-3-5-sonnet-20241022, 3 0.3 15",
    "anthropic, claude-3-5-haiku-20241022, 0.8 0.08 4",
    "anthropic, claude-3-haiku-20240307, 0.25 0.03 1.25",
    "openrouter, anthropic/claude-sonnet-4.5, 3 0.3 15",
    "'', claude-opus-4-5, 5 0.5 25",
    "'', gpt-4o, 2.5 1.25 10",
    "gcp.gemini, gemini-2.5-pro, 1.25 0.125 10",
    "gcp.gemini, models/gemini-2.5-flash, 0.3 0.03 2.5",
    "gcp.gen_ai, gemini-2.5-flash-lite, 0.1 0.01 0.4",
    "gcp.vertex_ai, publishers/google/models/gemini-2.0-flash-001, 0.15 0.0375 0.6",
    "gcp.vertex_ai, claude-sonnet-4-5@20250929, 3 0.3 15",
    "gcp.vertex_ai, claude-sonnet-4-5-20250929, 3 0.3 15",
    "gcp.vertex_ai, claude-3-5-haiku@20241022, 0.8 0.08 4",
    "gcp.gemini, gemini-embedding-001, 0.15 - -",
    "aws.bedrock, anthropic.claude-3-5-sonnet-20241022-v2:0, 3 0.3 15",
    "aws.bedrock, us.anthropic.claude-opus-4-5-20251101-v1:0, 5.5 0.55 27.5",
    "aws.bedrock, eu.anthropic.claude-opus-4-5-20251101-v1:0, 5.5 0.55 27.5",
    "aws.bedrock, global.anthropic.claude-opus-4-5-20251101-v1:0, 5 0.5 25",
    "aws.bedrock, us.anthropic.claude-opus-4-6-v1, 5.5 0.55 27.5",
    "aws.bedrock, us.anthropic.claude-3-haiku-20240307-v1:0, 0.25 0.025 1.25",
    "aws.bedrock, amazon.nova-pro-v1:0, 0.8 0.2 3.2",
    "aws.bedrock, us.amazon.nova-micro-v1:0, 0.035 0.00875 0.14",
    "aws.bedrock, eu.amazon.nova-lite-v1:0, 0.078 - 0.312",
    "aws.bedrock, us-gov.anthropic.claude-sonnet-4-5-20250929-v1:0, 3.6 0.36 18",
    "aws.bedrock, ca.amazon.nova-lite-v1:0, 0.06 0.015 0.24",
    "aws.bedrock, meta.llama3-3-70b-instruct-v1:0, 0.72 - 0.72",
    "aws.bedrock, amazon.titan-embed-text-v2:0, 0.02 - -",
    "azure.ai.openai, gpt-4.1-mini, 0.4 0.1 1.6",
    "azure.ai.openai, o4-mini-2025-04-16, 1.1 0.275 4.4",
    "azure.ai.inference, phi-4, 0.125 - 0.5",
    "azure.ai.openai, text-embedding-3-small, 0.02 - -",
    "mistral_ai, mistral-large-2411, 2 - 6",
    "mistral_ai, codestral-2508, 0.3 0.03 0.9",
    "mistral_ai, pixtral-large-2411, 2 - 6",
    "mistral_ai, mistral-embed, 0.1 - -",
    "cohere, command-r-08-2024, 0.15 - 0.6",
    "cohere, command-r-plus-08-2024, 2.5 - 10",
    "cohere, command-a-03-2025, 2.5 - 10",
    "cohere, command-r7b-12-2024, 0.0375 - 0.15",
    "cohere, embed-english-v3.0, 0.1 - -",
    "groq, llama-3.3-70b-versatile, 0.59 - 0.79",
    "groq, llama-3.1-8b-instant, 0.05 - 0.08",
    "groq, qwen/qwen3-32b, 0.29 - 0.59",
    "groq, openai/gpt-oss-120b, 0.15 0.075 0.6",
    "deepseek, deepseek-chat, 0.14 0.0028 0.28",
    "x_ai, grok-3, 3 0.75 15",
    "x_ai, grok-3-mini, 0.3 0.075 0.5",
    "x_ai, grok-4-0709, 3 0.75 15",
    "perplexity, sonar, 1 - 1",
    "perplexity, sonar-pro, 3 - 15",
    "together_ai, meta-llama/Llama-3.3-70B-Instruct-Turbo, 0.88 - 0.88",
    "together_ai, deepseek-ai/DeepSeek-V3, 1.25 - 1.25",
    "fireworks_ai, accounts/fireworks/models/deepseek-v3p2, 0.56 0.28 1.68",
    "fireworks_ai, fireworks_ai/accounts/fireworks/models/gpt-oss-120b, 0.15 0.015 0.6",
    "cerebras, llama3.1-8b, 0.1 - 0.1",
    "cerebras, gpt-oss-120b, 0.35 - 0.75",
    "openrouter, anthropic/claude-opus-4.5, 5 0.5 25",
    "openrouter, openai/gpt-4o-mini, 0.15 0.075 0.6",
    "openrouter, google/gemini-2.5-pro, 1.25 0.125 10",
    "vercel, anthropic/claude-sonnet-4.5, 3 0.3 15",
    "moonshot_ai, kimi-k2-thinking, 0.6 0.15 2.5",
    "moonshot_ai, kimi-k2.5, 0.6 0.1 3",
    "voyageai, voyage-3.5, 0.06 - -",
    "voyageai, voyage-3-large, 0.18 - -",
    "deepinfra, google/gemma-3-4b-it, 0.04 - 0.08",
    "zai, glm-4.6, 0.6 0.11 2.2",
    "minimax, minimax-m2, 0.3 0.03 1.2",
    "novita, deepseek/deepseek-v3.2, 0.269 0.1345 0.4",
    "gcp.vertex_ai, meta/llama-3.3-70b-instruct-maas, 0.72 - 0.72",
  })
  void find_knownModel_hasItsListPrice(String provider, String model, String prices) {
    assertThat(shortened(find(call(provider, model)))).isEqualTo(prices);
  }

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o, 2024-10-01T23:59:59Z, 5 - 15",
    "openai, gpt-4o, 2024-10-02T00:00:00Z, 2.5 1.25 10",
    "openai, gpt-4o-2024-08-06, 2024-09-01T00:00:00Z, 2.5 1.25 10",
    "openai, o3, 2025-06-09T23:59:59Z, 10 2.5 40",
    "openai, o3, 2025-06-10T00:00:00Z, 2 0.5 8",
    "openai, gpt-5.6-luna, 2026-07-29T23:59:59Z, 1 0.1 6",
    "openai, gpt-5.6-luna, 2026-07-30T00:00:00Z, 0.2 0.02 1.2",
    "anthropic, claude-sonnet-5, 2026-08-31T23:59:59Z, 2 0.2 10",
    "anthropic, claude-sonnet-5, 2026-09-01T00:00:00Z, 2 0.2 10",
    "aws.bedrock, us.anthropic.claude-sonnet-5, 2026-09-01T00:00:00Z, 2.2 0.22 11",
    "gcp.gemini, gemini-3.6-flash, 2026-12-31T23:59:59Z, 0.75 0.075 3.75",
    "gcp.gemini, gemini-3.6-flash, 2027-01-01T00:00:00Z, 1.5 0.15 7.5",
  })
  void find_modelThatChangedPrice_hasThePriceOfTheDay(
      String provider, String model, String start, String prices) {
    assertThat(shortened(find(call(provider, model).at(start)))).isEqualTo(prices);
  }

  @ParameterizedTest
  @CsvSource({
    "gcp.gemini, gemini-2.5-pro, 2026-06-01T00:00:00Z, 200000, 1.25 0.125 10",
    "gcp.gemini, gemini-2.5-pro, 2026-06-01T00:00:00Z, 200001, 2.5 0.25 15",
    "openai, gpt-5.4, 2026-06-01T00:00:00Z, 272001, 5 0.5 22.5",
    "anthropic, claude-sonnet-4-5, 2026-06-01T00:00:00Z, 200001, 6 0.6 22.5",
    "anthropic, claude-opus-4-6, 2026-03-12T00:00:00Z, 200001, 10 1 37.5",
    "anthropic, claude-opus-4-6, 2026-03-13T00:00:00Z, 200001, 5 0.5 25",
  })
  void find_longPrompt_hasThePriceOfItsTier(
      String provider, String model, String start, String tokens, String prices) {
    Calls call = call(provider, model).at(start).using("input=" + tokens);

    assertThat(shortened(find(call))).isEqualTo(prices);
  }

  @ParameterizedTest
  @CsvSource({
    "gpt-4o, BATCH, 1.25 - 5",
    "gpt-4o, PRIORITY, 4.25 2.125 17",
    "o3, FLEX, 1 0.25 4",
    "gpt-5, PRIORITY, 2.5 0.25 20",
    "gpt-5.5, PRIORITY, 12.5 1.25 75",
    "gpt-4.1, BATCH, 1 0.5 4",
  })
  void find_serviceTier_hasItsPrice(String model, ServiceTier tier, String prices) {
    assertThat(shortened(find(call("openai", model).tier(tier)))).isEqualTo(prices);
  }

  @ParameterizedTest
  @CsvSource({
    "openai, whisper-1, seconds, 100",
    "openai, tts-1, characters, 15",
    "openai, dall-e-3, images, 40000",
    "cohere, rerank-v3.5, searches, 2000",
    "perplexity, sonar, requests, 12000",
    "deepgram, nova-3, seconds, 71.67",
    "openai, gpt-4o-mini-tts, output_audio, 12",
    "openrouter, meta-llama/llama-3.3-70b-instruct:free, input, 0",
  })
  void find_otherUnits_haveTheirPrice(
      String provider, String model, String usageClass, String price) {
    assertThat(usd(find(call(provider, model)), UsageClass.fromWireName(usageClass)))
        .isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-5.4, eu, 2.75 0.275 16.5",
    "openai, gpt-5.4, '', 2.5 0.25 15",
    "anthropic, claude-opus-4-6, us, 5.5 0.55 27.5",
    "gcp.vertex_ai, claude-haiku-4-5, europe-west1, 1.1 0.11 5.5",
    "aws.bedrock, meta.llama3-70b-instruct-v1:0, ap-south-1, 3.18 - 4.2",
    "aws.bedrock, meta.llama3-70b-instruct-v1:0, us-east-1, 2.65 - 3.5",
  })
  void find_region_hasItsPrice(String provider, String model, String region, String prices) {
    assertThat(shortened(find(call(provider, model).region(region)))).isEqualTo(prices);
  }

  @Test
  void find_claudeInFastMode_isSixTimesAsDear() {
    Price fast = find(call("anthropic", "claude-opus-4-6").tier(ServiceTier.PRIORITY));

    assertThat(shortened(fast)).isEqualTo("30 3 150");
  }

  @ParameterizedTest
  @CsvSource({
    "cache_write_5m, 3.75",
    "cache_write_1h, 6",
    "searches, 10000",
  })
  void find_claude_hasWritesAndSearches(String usageClass, String price) {
    Price sonnet = find(call("anthropic", "claude-sonnet-4-5"));

    assertThat(usd(sonnet, UsageClass.fromWireName(usageClass))).isEqualTo(price);
  }

  @ParameterizedTest
  @CsvSource({
    "openai, gpt-4o-2031-01-01",
    "openai, gpt-6",
    "openai, ft:gpt-4o-2031-01-01:org::id",
    "anthropic, gpt-4o",
    "anthropic, claude",
    "aws.bedrock, us.anthropic.claude-9-v1:0",
    "azure.ai.openai, my-deployment",
  })
  void find_unlistedModel_isUnknown(String provider, String model) {
    assertThat(BUNDLED.find(call(provider, model).build())).isNull();
  }

  @Test
  void prices_all_haveSources() {
    assertThat(BUNDLED.prices())
        .allSatisfy(
            price -> {
              assertThat(price.sources()).isNotEmpty();
              assertThat(price.sources())
                  .allSatisfy(source -> assertThat(source.name()).isNotEmpty());
            });
  }

  @Test
  void prices_ofTokens_areOfASaneSize() {
    BigDecimal dearest = new BigDecimal("600");

    assertThat(BUNDLED.prices())
        .allSatisfy(
            price ->
                price
                    .unitPrices()
                    .forEach(
                        (usageClass, usd) -> {
                          assertThat(usd.signum() == 0)
                              .as(price + " " + usageClass)
                              .isEqualTo(price.model().endsWith(":free"));
                          if (usageClass.unit() == UsageClass.Unit.TOKEN) {
                            assertThat(usd).as(price.id()).isLessThanOrEqualTo(dearest);
                          }
                        }));
  }

  @Test
  void prices_cacheReads_areNotDearerThanInput() {
    assertThat(BUNDLED.prices())
        .filteredOn(price -> price.usdPerMillion(CACHE_READ) != null)
        .allSatisfy(
            price ->
                assertThat(price.usdPerMillion(CACHE_READ))
                    .as(price.id())
                    .isLessThanOrEqualTo(price.usdPerMillion(INPUT)));
  }

  /** Batch and flex are discounts and priority a surcharge, so the bounds of the pricer hold. */
  @ParameterizedTest
  @EnumSource(ServiceTier.class)
  void prices_ofATier_areOnItsSideOfTheStandard(ServiceTier tier) {
    int side = tier == ServiceTier.STANDARD ? 0 : tier == ServiceTier.PRIORITY ? 1 : -1;

    assertThat(BUNDLED.prices())
        .filteredOn(price -> price.terms().equals(PriceTerms.ofTier(tier)))
        .filteredOn(price -> price.usdPerMillion(INPUT) != null)
        .allSatisfy(
            price -> {
              Calls call = call(price.provider(), price.model());
              if (price.validFrom() != null) {
                call.at(price.validFrom().toString());
              } else if (price.validTo() != null) {
                call.at(price.validTo().minusSeconds(1).toString());
              }
              Price standard = find(call.using("input=1"));
              if (standard.terms().hours() != null) {
                return; // the standard price of that hour is another row
              }
              assertThat(price.usdPerMillion(INPUT).compareTo(standard.usdPerMillion(INPUT)))
                  .as(price.id())
                  .isEqualTo(side);
            });
  }

  @Test
  void price_gpt4oCacheWrite_isBilledAsInput() {
    Cost cost =
        new Pricer(BUNDLED, ReportedCostPolicy.PREFER)
            .price(call("openai", "gpt-4o").using("cache_write_5m=1000000 output=1").build());

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.items().get(0).usd()).isEqualByComparingTo("2.5");
    assertThat(usd(find(call("openai", "gpt-4o")), OUTPUT)).isEqualTo("10");
  }
}
