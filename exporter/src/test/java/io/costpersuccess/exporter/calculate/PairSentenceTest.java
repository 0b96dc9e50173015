package io.costpersuccess.exporter.calculate;

import static io.costpersuccess.exporter.calculate.Given.arm;
import static io.costpersuccess.exporter.calculate.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairSentenceTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | 0.9 | 1   | B is the better buy: it costs $0.09 more per task before failures"
            + " and saves $0.40 of labour.",
        "0.5 | 0.9 | 0.2 | A is the better buy: B costs $0.09 more per task before failures"
            + " and saves $0.08 of labour.",
        "0.9 | 0.5 | 1   | A is the better buy: B costs $0.09 more per task before failures"
            + " and saves no labour.",
        "0.5 | 0.8 | 0.3 | A and B cost the same per task."
      })
  void of_labourIsKnown_namesTheBetterBuy(
      double cheaper, double dearer, String labour, String expected) {
    Arm a = arm("A", ModelCost.of(usd("0.01")), cheaper, labour);
    Arm b = arm("B", ModelCost.of(usd("0.10")), dearer, labour);

    assertThat(PairSentence.of(new ArmPair(a, b))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.03 | 0.9 | 0.95 | B is the better buy where a failure costs more than $0.40 in labour.",
        "0.03 | 0.9 | 0.9  | A is the better buy: B does not fail less often.",
        "0.03 | 0.9 | 0.8  | A is the better buy: B does not fail less often.",
        "0.01 | 0.9 | 0.9  | A and B cost the same per task."
      })
  void of_labourIsUnknown_namesWhereTheDearerPays(
      String usd, double cheaper, double dearer, String expected) {
    assertThat(PairSentence.of(new ArmPair(arm("A", "0.01", cheaper), arm("B", usd, dearer))))
        .isEqualTo(expected);
  }

  @Test
  void of_failuresCostDifferently_doesNotDecide() {
    Arm a = arm("A", ModelCost.of(usd("0.01")), 0.5, "1");
    Arm b = arm("B", ModelCost.of(usd("0.10")), 0.9, "2");

    assertThat(PairSentence.of(new ArmPair(a, b))).contains("does not cost the same");
  }

  @Test
  void of_ratesAreUnknown_saysSo() {
    var a =
        new Arm("A", ModelCost.of(usd("1")), new Outcome(null, null), People.NONE, BigDecimal.ZERO);

    assertThat(PairSentence.of(new ArmPair(a, arm("B", "2", 0.5)))).contains("success rates");
  }
}
