package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.Trees.map;
import static io.costpersuccess.pipeline.Trees.prices;
import static io.costpersuccess.pipeline.Trees.problemsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.GpuRate;
import io.costpersuccess.pricing.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PriceSectionTest {
  private static final String PLACE = "prices.custom[0]";

  @ParameterizedTest
  @EnumSource(UsageClass.class)
  void read_unitPrice_isThatOfItsClass(UsageClass usageClass) throws SettingsException {
    Price price = price(map("usd_per_million", map(usageClass.wireName(), "2.5")));

    assertThat(price.unitPrices()).containsOnly(Map.entry(usageClass, new BigDecimal("2.5")));
  }

  @Test
  void read_fromAndTo_boundThePrice() throws SettingsException {
    Price price =
        price(
            map(
                "from",
                "2026-01-01T00:00:00Z",
                "to",
                "2026-02-01T00:00:00Z",
                "usd_per_million",
                map("input", 1)));

    assertThat(price.validFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(price.validTo()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
  }

  @Test
  void read_leaseAlone_isOneGpuInFullUse() throws SettingsException {
    assertThat(price(map("gpu", map("usd_per_hour", "2"))).gpu())
        .isEqualTo(new GpuRate(new BigDecimal("2"), 1, BigDecimal.ONE));
  }

  @Test
  void read_nothing_tellsWhatIsNeeded() {
    assertThat(problemsOf(prices(map())))
        .containsExactly(
            PLACE + ".provider: found nothing, expected the name of a provider",
            PLACE + ".model: found nothing, expected the name of a model");
  }

  @Test
  void read_noPrice_isAProblem() {
    assertThat(problemsOf(prices(of(map()))))
        .containsExactly(
            PLACE
                + ": found a price that cannot be: found no price, expected at least one"
                + " class=price, expected a price as the documentation shows");
  }

  @Test
  void read_unitsAndGpu_isAProblem() {
    Map<String, Object> both =
        map("usd_per_million", map("input", 1), "gpu", map("usd_per_hour", 2));

    assertThat(problemsOf(prices(of(both))))
        .containsExactly(
            PLACE
                + ": found a price that cannot be: found unit prices and a GPU rate, expected one"
                + " or the other, expected a price as the documentation shows");
  }

  @Test
  void read_endBeforeStart_isAProblem() {
    Map<String, Object> backwards =
        map(
            "from",
            "2026-02-01T00:00:00Z",
            "to",
            "2026-01-01T00:00:00Z",
            "usd_per_million",
            map("input", 1));

    assertThat(problemsOf(prices(of(backwards))))
        .singleElement()
        .asString()
        .startsWith(PLACE + ": found a price that cannot be: found an end 2026-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "usd_per_hour | NaN | a decimal number from 0, such as \"15.00\"",
        "gpus | 0 | a whole number from 1 to 1000000",
        "gpus | 3000000000 | a whole number from 1 to 1000000",
        "gpus | 99999999999999999999 | a whole number from 1 to 1000000",
        "utilisation | 0 | a number above 0 and up to 1",
        "utilisation | 70 | a number above 0 and up to 1",
        "utilisation | 1e-999999999 | a number above 0 and up to 1"
      })
  void read_wrongFigureOfALease_isOneProblem(String key, String value, String expected) {
    Map<String, Object> gpu = map("usd_per_hour", "2");
    gpu.put(key, value);

    assertThat(problemsOf(prices(of(map("gpu", gpu)))))
        .containsExactly(PLACE + ".gpu." + key + ": found \"" + value + "\", expected " + expected);
  }

  @Test
  void read_leaseWithoutRate_isOneProblem() {
    assertThat(problemsOf(prices(of(map("gpu", map("gpus", 4))))))
        .containsExactly(
            PLACE
                + ".gpu.usd_per_hour: found nothing,"
                + " expected the lease of one GPU for an hour in USD");
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01", "yesterday", "1767225600"})
  void read_wrongStart_isOneProblem(String from) {
    assertThat(problemsOf(prices(of(map("from", from, "usd_per_million", map("input", 1))))))
        .containsExactly(
            PLACE + ".from: found \"" + from + "\", expected a time such as 2026-01-01T00:00:00Z");
  }

  @Test
  void read_wrongUnitPrice_isOneProblem() {
    assertThat(problemsOf(prices(of(map("usd_per_million", map("input", "cheap"))))))
        .containsExactly(
            PLACE
                + ".usd_per_million.input: found \"cheap\","
                + " expected a decimal number from 0, such as \"15.00\"");
  }

  @Test
  void read_unknownKeys_areOneProblemEach() {
    Map<String, Object> price = of(map("usd_per_million", map("inputs", 1), "tier", "batch"));

    assertThat(problemsOf(prices(price)))
        .containsExactly(
            PLACE
                + ".usd_per_million.inputs: found an unknown key, expected one of cache_read,"
                + " cache_write_1h, cache_write_5m, characters, images, input, input_audio,"
                + " input_image, output, output_audio, output_image, reasoning, requests,"
                + " searches, seconds",
            PLACE
                + ".tier: found an unknown key,"
                + " expected one of from, gpu, model, provider, to, usd_per_million");
  }

  @Test
  void read_unknownKeyOfALease_isAProblem() {
    assertThat(problemsOf(prices(of(map("gpu", map("usd_per_hour", 2, "utilization", 0.7))))))
        .containsExactly(
            PLACE
                + ".gpu.utilization: found an unknown key,"
                + " expected one of gpus, usd_per_hour, utilisation");
  }

  @Test
  void read_overlappingPrices_areOneProblemOnOneLine() {
    Map<String, Object> price = of(map("usd_per_million", map("input", 1)));

    assertThat(problemsOf(prices(price, price, price)))
        .singleElement()
        .asString()
        .startsWith("prices.custom: found prices that overlap: price 2: found a second price")
        .contains("; price 3: found a second price")
        .endsWith(", expected one price of a model at a time")
        .hasLineCount(1);
  }

  private static Map<String, Object> of(Map<String, Object> rest) {
    Map<String, Object> price = map("provider", "acme", "model", "m1");
    price.putAll(rest);
    return price;
  }

  private static Price price(Map<String, Object> rest) throws SettingsException {
    return SettingsReader.read(prices(of(rest))).prices().custom().get(0);
  }
}
