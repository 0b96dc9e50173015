package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.SpanBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportedCostTest {
  private static BigDecimal read(SpanBuilder span) {
    return ReportedCost.read(span.build());
  }

  private static SpanBuilder reporting(Object cost) {
    return chat().with("gen_ai.usage.cost", cost);
  }

  @Test
  void read_numberOrText_isTheAmount() {
    assertThat(read(reporting(0.0123))).isEqualByComparingTo("0.0123");
    assertThat(read(reporting("1.5e-7"))).isEqualByComparingTo("0.00000015");
    assertThat(read(reporting(0L))).isZero();
  }

  @Test
  void read_nothingReported_isNull() {
    assertThat(read(chat())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-0.01",
        "NaN",
        "Infinity",
        "free",
        "",
        "1000000000",
        "1e400",
        "1e-400",
        "0e999999999",
        "1E+999999999"
      })
  void read_amountThatCannotBe_isNull(String cost) {
    assertThat(read(reporting(cost))).isNull();
  }

  @Test
  void read_notANumber_isNull() {
    assertThat(read(reporting(Double.NaN))).isNull();
    assertThat(read(reporting(Double.POSITIVE_INFINITY))).isNull();
  }

  @Test
  void read_amountThatWePutThere_isNoReport() {
    assertThat(read(reporting(0.01).with("cps.cost.status", "priced"))).isNull();
    assertThat(read(reporting(0.01).with("cps.cost.status", "unpriced:unknown_model"))).isNull();
  }

  @Test
  void read_reportThatWeHaveSeenBefore_isStillAReport() {
    assertThat(read(reporting(0.01).with("cps.cost.status", "priced:reported")))
        .isEqualByComparingTo("0.01");
  }
}
