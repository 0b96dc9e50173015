package io.costpersuccess.exporter.calculate;

import static io.costpersuccess.exporter.calculate.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.exporter.calculate.HostingCase.Rates;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostingCaseTest {
  private static final GpuFleet FLEET = new GpuFleet(usd("2"), usd("1460"), usd("100"), usd("80"));

  @ParameterizedTest
  @CsvSource({"1, 2", "200, 2", "201, 3", "300, 3"})
  void gpusFor_requests_isEnoughAndAtLeastTwo(BigDecimal requests, String expected) {
    assertThat(FLEET.gpusFor(requests)).isEqualByComparingTo(expected);
  }

  @Test
  void gpusFor_capacityIsUnknown_isWhatThereIs() {
    var fleet = new GpuFleet(usd("4"), usd("1460"), null, BigDecimal.ZERO);

    assertThat(fleet.gpusFor(usd("1000000000"))).isEqualByComparingTo("4");
  }

  @Test
  void perSuccess_ratesDiffer_isOverSuccesses() {
    var at = at("10", new Rates(new Share(0.8), new Share(0.5)));

    // $1.00 for 80 successes, $3,000.00 for 50
    assertThat(at.apiUsdPerSuccess()).isEqualByComparingTo("0.0125");
    assertThat(at.selfHostedUsdPerSuccess()).isEqualByComparingTo("60");
    assertThat(at.successRatio()).isEqualByComparingTo("4800");
    assertThat(at.selfHostedUsdPerMillionTokens()).isEqualByComparingTo("30000");
    assertThat(at.breakEvenRequests()).isEqualByComparingTo("300000");
  }

  @Test
  void perSuccess_nothingSucceeds_isNull() {
    var at = at("10", new Rates(Share.NONE, Share.NONE));

    assertThat(at.apiUsdPerSuccess()).isNull();
    assertThat(at.selfHostedUsdPerSuccess()).isNull();
    assertThat(at.successRatio()).isNull();
  }

  @Test
  void ratios_apiIsFree_areNull() {
    var at = at("0", null);

    assertThat(at.ratio()).isNull();
    assertThat(at.breakEvenRequests()).isNull();
  }

  private static HostingCase at(String apiPrice, Rates success) {
    return new HostingCase(usd("100"), new ApiPrice(usd(apiPrice), usd("1000")), FLEET, success);
  }
}
