package io.costpersuccess.pricing;

import static io.costpersuccess.pricing.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Leased GPUs against an API, by the published rule of thumb: a GPU at 2 USD an hour, an API at 10
 * USD per million tokens, about 1,000 tokens a request.
 */
class SelfHostingTest {
  private static final Duration MONTH = Duration.ofHours(730);

  private static Cost price(Price price, Calls call) {
    var catalogue = Catalogue.of(List.of(price));
    return new Pricer(catalogue, ReportedCostPolicy.PREFER).price(call.build());
  }

  /** What the requests of a month cost at the API. */
  private static BigDecimal api(long requests) {
    Price price =
        Price.builder("acme", "m1").usdPerMillion(UsageClass.INPUT, BigDecimal.TEN).build();
    BigDecimal request = price(price, call().using("input=1000")).usd();
    return request.multiply(BigDecimal.valueOf(requests));
  }

  /** What GPUs cost that are busy for a month. */
  private static BigDecimal hosted(int gpus, String utilisation) {
    var rate = new GpuRate(new BigDecimal("2"), gpus, new BigDecimal(utilisation));
    Price price = Price.builder("acme", "m1").gpu(rate).build();
    return price(price, call().lasting(MONTH)).usd();
  }

  @Test
  void price_oneGpuForAMonth_isItsLease() {
    assertThat(hosted(1, "1")).isEqualByComparingTo("1460");
  }

  @ParameterizedTest
  @CsvSource({"100000, 1000", "1000000, 10000", "10000000, 100000"})
  void price_requestsOfAMonth_areALinearBill(long requests, String usd) {
    assertThat(api(requests)).isEqualByComparingTo(usd);
  }

  /**
   * How many times dearer the API is. The rule says "about 10 times" for ten million requests,
   * which one GPU could not serve: it holds with seven leased GPUs (540 tokens per second each), or
   * with the work of five at a utilisation of 70 %. One GPU would make it 68 times.
   */
  @ParameterizedTest
  @CsvSource({
    "100000, 1, 1, 0.68",
    "1000000, 1, 1, 6.85",
    "1000000, 1, 0.7, 4.79",
    "10000000, 7, 1, 9.78",
    "10000000, 5, 0.7, 9.59",
    "10000000, 1, 1, 68.49",
  })
  void price_apiAgainstGpus_isTheRatio(long requests, int gpus, String utilisation, double ratio) {
    double times =
        api(requests).divide(hosted(gpus, utilisation), 6, RoundingMode.HALF_EVEN).doubleValue();

    assertThat(times).isCloseTo(ratio, within(0.005));
  }

  /** 1,460 / 0.01. */
  @Test
  void price_apiAgainstOneGpu_breaksEvenAt146000Requests() {
    assertThat(api(146_000)).isEqualByComparingTo(hosted(1, "1"));
    assertThat(api(145_999)).isLessThan(hosted(1, "1"));
  }

  /** 1,460 / 0.7: idle time is paid by the calls, so the break-even moves out to 208,572. */
  @Test
  void price_idleGpu_needsMoreRequestsToPay() {
    assertThat(api(208_571)).isLessThan(hosted(1, "0.7"));
    assertThat(api(208_572)).isGreaterThan(hosted(1, "0.7"));
  }
}
