package io.costpersuccess.exporter.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsdTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "33.81692 | $33.82",
        "720 | $720.00",
        "7.2E+2 | $720.00",
        "0.5 | $0.50",
        "0 | $0.00",
        "0.000000000001 | <$0.000001",
        "-0.000000000001 | >-$0.000001",
        "0.00000123456789012345 | $0.00000123",
        "0.0995 | $0.0995",
        "0.09996 | $0.10",
        "0.01333333 | $0.0133",
        "-0.0375 | -$0.0375",
        "-15.0 | -$15.00",
        "1234567.891 | $1,234,567.89",
        "123456789012345678.125 | $123,456,789,012,345,678.12"
      })
  void amount_sum_isCentsOrThreeDigits(BigDecimal amount, String expected) {
    assertThat(Usd.amount(amount)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "33.81692000, 33.81692",
    "7.2E+2, 720",
    "0.00, 0",
    "1E-12, 0.000000000001",
    "-15.0, -15"
  })
  void plain_amount_isCanonical(BigDecimal amount, String expected) {
    assertThat(Usd.plain(amount)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8.97401 | $8.974",
        "4.5 | $4.500",
        "0.0019 | $0.001900",
        "764.2 | $764.2",
        "999.96 | $1,000",
        "12345.6 | $12,346",
        "1e9 | $1,000,000,000",
        "0.0 | $0.00",
        "-0.0 | $0.00",
        "-0.31 | -$0.3100",
        "9.9996 | $10.00",
        "0.000001 | $0.000001000",
        "0.0000011 | $0.000001100",
        "0.0000001 | <$0.000001",
        "-0.0000001 | >-$0.000001",
        "-1e-300 | >-$0.000001"
      })
  void estimate_amount_hasFourDigits(double amount, String expected) {
    assertThat(Usd.estimate(amount)).isEqualTo(expected);
  }

  @Test
  void estimate_none_isADash() {
    assertThat(Usd.estimate(null)).isEqualTo("-");
  }
}
