package io.costpersuccess.pricing;

import static io.costpersuccess.pricing.Calls.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costpersuccess.call.Operation;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.call.UsageReading;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpuRateTest {
  private static final Pricer PRICER = pricer(rate("2.00", 4, "0.7"));

  private static GpuRate rate(String usdPerHour, int gpus, String utilisation) {
    return new GpuRate(new BigDecimal(usdPerHour), gpus, new BigDecimal(utilisation));
  }

  private static Pricer pricer(GpuRate rate) {
    Price price = Price.builder("acme", "m1").gpu(rate).build();
    return new Pricer(Catalogue.of(List.of(price)), ReportedCostPolicy.PREFER);
  }

  // Expected: Python, Fraction(usd) * gpus * seconds / 3600 / Fraction(utilisation), 12 decimals.
  @ParameterizedTest
  @CsvSource({
    "2.00, 1, 1, PT1H, 2",
    "2.00, 1, 1, PT730H, 1460",
    "2.00, 4, 0.7, PT10S, 0.031746031746",
    "2.00, 4, 0.7, PT1H, 11.428571428571",
    "2.00, 1, 1, PT0.000000001S, 0.000000000001",
    "1.80, 1, 1, PT0.000000001S, 0",
    "5.40, 1, 1, PT0.000000001S, 0.000000000002",
    "0, 8, 0.5, PT1H, 0",
    "2.00, 1, 1, PT0S, 0",
  })
  void usd_someDuration_isTheShareOfTheLease(
      String usdPerHour, int gpus, String utilisation, Duration duration, String usd) {
    assertThat(rate(usdPerHour, gpus, utilisation).usd(duration)).isEqualTo(new BigDecimal(usd));
  }

  @Test
  void price_callOnGpus_hasOneItemOfSeconds() {
    Cost cost = PRICER.price(call().lasting(Duration.ofMillis(10_500)).build());

    // 2 x 4 x 10.5 / 3600 / 0.7 = 0.0333...; a million seconds: 3174.603174603175 (Python Fraction)
    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
    assertThat(cost.usd()).isEqualTo(new BigDecimal("0.033333333333"));
    assertThat(cost.items())
        .containsExactly(
            new CostItem(
                UsageClass.SECONDS,
                new BigDecimal("10.5"),
                new BigDecimal("3174.603174603175"),
                new BigDecimal("0.033333333333")));
    assertThat(cost.priceId()).isEqualTo("acme/m1");
  }

  @Test
  void price_missingUsageOnGpus_isPricedByTime() {
    Cost cost = PRICER.price(call().using(UsageReading.MISSING).build());

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
  }

  @Test
  void price_wrapperWithoutUsageOnGpus_isNotPriced() {
    Cost cost =
        PRICER.price(call().using(UsageReading.MISSING).operation(Operation.WRAPPER).build());

    assertThat(cost.status()).isEqualTo(CostStatus.MISSING_USAGE);
  }

  @Test
  void price_wrapperWithUsageOnGpus_isPricedByTime() {
    Cost cost = PRICER.price(call().operation(Operation.WRAPPER).build());

    assertThat(cost.status()).isEqualTo(CostStatus.PRICED);
  }

  @Test
  void price_callThatEndsBeforeItStarts_isInvalid() {
    Cost cost = PRICER.price(call().lasting(Duration.ofMillis(-1)).build());

    assertThat(cost.status()).isEqualTo(CostStatus.INVALID_USAGE);
  }

  @Test
  void price_reportedCostOnGpus_wins() {
    Cost cost = PRICER.price(call().reporting("1").build());

    assertThat(cost.status()).isEqualTo(CostStatus.REPORTED);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1, 1, 'found usdPerHour -1, expected 0 or more'",
    "1, 0, 1, 'found gpus 0, expected 1 or more'",
    "1, 1, 0, 'found utilisation 0, expected more than 0 and at most 1'",
    "1, 1, 1.01, 'found utilisation 1.01, expected more than 0 and at most 1'",
  })
  void rate_outOfRange_isRejected(String usd, int gpus, String utilisation, String message) {
    assertThatThrownBy(() -> rate(usd, gpus, utilisation))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
