package io.costpersuccess.exporter.calculate;

import static io.costpersuccess.exporter.calculate.Given.arm;
import static io.costpersuccess.exporter.calculate.Given.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairSentenceTest {
  // By hand: A costs 0.01 and B 0.10 of model, and labour for the share that fails.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.5 | 0.9 | 1   | B is the better buy: it costs $0.31 less per task than A"
            + " and succeeds 40.0 points more often.",
        "0.5 | 0.9 | 0.2 | A trade-off: B costs $0.01 more per task than A and succeeds 40.0 points"
            + " more often; an additional success costs $0.025; B is the better buy if a success is"
            + " worth more than that.",
        "0.9 | 0.5 | 1   | A is the better buy: it costs $0.49 less per task than B"
            + " and succeeds 40.0 points more often.",
        "0.5 | 0.8 | 0.3 | B is the better buy: it costs as much per task as A"
            + " and succeeds 30.0 points more often."
      })
  void of_labourIsKnown_goesByTotalCost(
      double cheaper, double dearer, String labour, String expected) {
    Arm a = arm("A", ModelCost.of(usd("0.01")), cheaper, labour);
    Arm b = arm("B", ModelCost.of(usd("0.10")), dearer, labour);

    assertThat(PairSentence.of(new ArmPair(a, b))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.03 | 0.9 | 0.95 | A trade-off: B costs $0.02 more per task than A and succeeds 5.0 points"
            + " more often; an additional success costs $0.40; B is the better buy if a success is"
            + " worth more than that.",
        "0.03 | 0.9 | 0.9  | A is the better buy: it costs $0.02 less per task than B"
            + " and succeeds as often.",
        "0.03 | 0.9 | 0.8  | A is the better buy: it costs $0.02 less per task than B"
            + " and succeeds 10.0 points more often.",
        "0.01 | 0.9 | 0.9  | A and B cost the same and succeed as often."
      })
  void of_labourIsUnknown_namesThePriceOfASuccess(
      String usd, double cheaper, double dearer, String expected) {
    assertThat(PairSentence.of(new ArmPair(arm("A", "0.01", cheaper), arm("B", usd, dearer))))
        .isEqualTo(expected);
  }

  // By hand: 0.01 + 0.5 x 1 = 0.51 against 0.10 + 0.1 x 2 = 0.30.
  @Test
  void of_failuresCostDifferently_goesByTotalCost() {
    Arm a = arm("A", ModelCost.of(usd("0.01")), 0.5, "1");
    Arm b = arm("B", ModelCost.of(usd("0.10")), 0.9, "2");

    assertThat(PairSentence.of(new ArmPair(a, b)))
        .isEqualTo(
            "B is the better buy: it costs $0.21 less per task than A"
                + " and succeeds 40.0 points more often.");
  }

  @Test
  void of_ratesAreUnknown_saysSo() {
    var a =
        new Arm("A", ModelCost.of(usd("1")), new Outcome(null, null), People.NONE, BigDecimal.ZERO);

    assertThat(PairSentence.of(new ArmPair(a, arm("B", "2", 0.5))))
        .isEqualTo(
            "A costs $1.00 less per task than B: it is the better buy unless it succeeds less"
                + " often.");
  }
}
