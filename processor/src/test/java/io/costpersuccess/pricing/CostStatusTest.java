package io.costpersuccess.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostStatusTest {
  @ParameterizedTest
  @CsvSource({
    "PRICED, priced, true",
    "LOWER_BOUND, priced:lower_bound, true",
    "UPPER_BOUND, priced:upper_bound, true",
    "REPORTED, priced:reported, true",
    "NOT_BILLED, priced:not_billed, true",
    "UNKNOWN_MODEL, unpriced:unknown_model, false",
    "MISSING_USAGE, unpriced:missing_usage, false",
    "INVALID_USAGE, unpriced:invalid_usage, false",
  })
  void wireName_everyStatus_isFixed(CostStatus status, String wireName, boolean priced) {
    assertThat(status.wireName()).isEqualTo(wireName);
    assertThat(status.isPriced()).isEqualTo(priced);
  }

  @Test
  void cost_amountWithoutPrice_isRejected() {
    assertThatThrownBy(() -> new Cost(CostStatus.UNKNOWN_MODEL, BigDecimal.ONE, List.of(), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 1 USD with status unpriced:unknown_model, expected both or neither");
  }

  @Test
  void cost_priceWithoutAmount_isRejected() {
    assertThatThrownBy(() -> new Cost(CostStatus.PRICED, null, List.of(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
