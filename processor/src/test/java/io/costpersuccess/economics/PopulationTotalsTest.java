package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costpersuccess.ledger.Estimation;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PopulationTotalsTest {
  private static final ArmKey ARM = new ArmKey("support", "small");
  private static final Offset<Double> CLOSE = within(1e-10);

  /** The ten tasks of {@code RatioMomentsTest}. */
  private static final ArmTotals UNEVEN =
      Stream.of(
              task("0.10", true, "1"),
              task("0.25", true, "10"),
              task("0.40", false, "4"),
              task("1.50", false, "1"),
              task("0.30", true, "10"),
              task("0.80", true, "4"),
              task("0.20", true, "2"),
              task("2.00", false, "1"),
              task("0.60", true, "10"),
              task("0.15", true, "4"))
          .reduce(ArmTotals.ZERO, ArmTotals::plus);

  @Test
  void sums_ofWeightedTasks_areThoseOfAllTasks() {
    PopulationTotals population = UNEVEN.population();

    assertThat(population.estimation()).isEqualTo(Estimation.EXTRAPOLATED);
    assertThat(population.tasks()).isEqualByComparingTo("47");
    assertThat(population.successes()).isEqualByComparingTo("41");
    assertThat(population.cost().x()).isEqualByComparingTo("20.90");
    assertThat(UNEVEN.cost().total()).isEqualByComparingTo("6.30");
  }

  // numpy and scipy, see RatioMomentsTest; the rate is Wilson's with 47² / 355 tasks
  @Test
  void figures_ofUnevenWeights_areThoseOfAllTasks() {
    var arm = new ArmEconomics(ARM, UNEVEN);

    assertThat(arm.costPerSuccess().estimate()).isCloseTo(0.5097560975609756, CLOSE);
    assertThat(arm.costPerSuccess().high()).isCloseTo(0.8991404866644398, CLOSE);
    assertThat(arm.successRate().estimate()).isCloseTo(0.8723404255319149, CLOSE);
    assertThat(arm.successRate().low()).isCloseTo(0.4798041029300529, CLOSE);
    assertThat(arm.successRate().high()).isCloseTo(0.9806296773549064, CLOSE);
    assertThat(arm.isComparable()).isFalse();
  }

  @Test
  void figures_ofEqualWeights_areThoseOfTheRecordedTasks() {
    ArmTotals even = task("0.1", true, "10").plus(task("0.3", false, "10"));
    ArmTotals plain = task("0.1", true, "1").plus(task("0.3", false, "1"));
    var arm = new ArmEconomics(ARM, even);
    var same = new ArmEconomics(ARM, plain);

    assertThat(arm.costPerSuccess()).isEqualTo(same.costPerSuccess());
    assertThat(arm.successRate()).isEqualTo(same.successRate());
    assertThat(arm.isComparable()).isTrue();
    assertThat(even.population().tasks()).isEqualByComparingTo("20");
    assertThat(plain.population().estimation()).isEqualTo(Estimation.EXACT);
  }

  @Test
  void estimation_withOneTaskOfUnknownWeight_isUnknown() {
    ArmTotals unknown = entry("support", "small").totals();

    assertThat(unknown.population().estimation()).isEqualTo(Estimation.UNKNOWN);
    assertThat(UNEVEN.plus(unknown).population().estimation()).isEqualTo(Estimation.UNKNOWN);
    assertThat(UNEVEN.plus(unknown).minus(unknown).population().estimation())
        .isEqualTo(Estimation.EXTRAPOLATED);
    assertThat(PopulationTotals.ZERO.estimation()).isEqualTo(Estimation.UNKNOWN);
  }

  private static ArmTotals task(String usd, boolean success, String weight) {
    EntryBuilder entry = entry("support", "small").model(usd).weighing(weight);
    return (success ? entry : entry.failed()).totals();
  }
}
