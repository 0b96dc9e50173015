package io.costpersuccess.economics;

import static io.costpersuccess.economics.EntryBuilder.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.ledger.Policies;
import io.costpersuccess.outcome.Verdict;
import io.costpersuccess.statistics.Decision;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureEconomicsTest {
  private static final Policies POLICIES =
      new Policies(policy("15", "0"), Map.of("search", policy("2", "37.50")));

  private final SortedMap<ArmKey, ArmTotals> accounts = new TreeMap<>();
  private final SortedMap<ArmKey, ArmTotals> young = new TreeMap<>();

  @Test
  void of_accounts_ordersFeaturesAndArmsByName() {
    account("search", "b", "1");
    account("chat", "z", "1");
    account("chat", "a", "2");

    assertThat(economics().stream().map(FeatureEconomics::featureTag))
        .containsExactly("chat", "search");
    assertThat(economics().get(0).arms().stream().map(arm -> arm.key().arm()))
        .containsExactly("a", "z");
  }

  @Test
  void of_threeArms_comparesEveryPairCheaperFirst() {
    account("chat", "a", "3");
    account("chat", "b", "1");
    account("chat", "c", "2");

    assertThat(economics().get(0).comparisons())
        .extracting(pair -> pair.cheaper().arm(), pair -> pair.dearer().arm())
        .containsExactly(tuple("b", "a"), tuple("c", "a"), tuple("b", "c"));
  }

  @Test
  void of_pair_differsByDearerMinusCheaper() {
    account("chat", "a", "3");
    account("chat", "b", "1");

    assertThat(economics().get(0).comparisons().get(0).difference().deltaCost()).isEqualTo(2.0);
  }

  @Test
  void of_pairThatCostsTheSame_isOrderedByName() {
    account("chat", "b", "1");
    account("chat", "a", "1");

    assertThat(economics().get(0).comparisons().get(0).cheaper().arm()).isEqualTo("a");
  }

  @Test
  void of_pair_isOrderedByModelCostAndNotByLabour() {
    accounts.put(new ArmKey("chat", "cheap"), entry("chat", "cheap").model("1").totals());
    accounts.put(
        new ArmKey("chat", "labour"),
        entry("chat", "labour").model("0.5").escalated("15").totals());

    assertThat(economics().get(0).comparisons().get(0).cheaper().arm()).isEqualTo("labour");
  }

  @ParameterizedTest
  @CsvSource({"chat, 15", "search, 37.50"})
  void of_pair_hasTheLabourOfItsFeature(String feature, BigDecimal labour) {
    account(feature, "a", "1");
    account(feature, "b", "2");

    assertThat(economics().get(0).comparisons().get(0).labourPerFailureUsd())
        .isEqualByComparingTo(labour);
  }

  // Published: delta-C $0.96 and L $150 or $37.50 need an edge of 0.6 or 2.6 percentage points
  @ParameterizedTest
  @CsvSource({"150, 0.0064", "37.50, 0.0256", "7.50, 0.128", "3.75, 0.256"})
  void of_budgetAndFrontier_breakEvenAsPublished(String labour, double edge) {
    account("code", "budget", "0.08");
    account("code", "frontier", "1.04");
    Policies policies = new Policies(policy(labour, "0"), Map.of());

    assertThat(FeatureEconomics.of(accounts, policies).get(0).comparisons())
        .singleElement()
        .satisfies(
            pair ->
                assertThat(pair.beforeFailures().breakEvenEdge(Double.parseDouble(labour)))
                    .isEqualTo(edge));
  }

  @ParameterizedTest
  @CsvSource({"20, 190", "21, 0"})
  void of_manyArms_comparesAllOrNone(int arms, int pairs) {
    for (int i = 0; i < arms; i++) {
      account("chat", "arm" + i, "1");
    }

    assertThat(economics().get(0).comparisons()).hasSize(pairs);
    assertThat(economics().get(0).arms()).hasSize(arms);
  }

  @Test
  void of_youngTasks_countForTheirArmButAreNotCompared() {
    account("chat", "a", "1");
    account("chat", "b", "3");
    young("chat", "b", "7", 1);

    FeatureEconomics chat = FeatureEconomics.of(accounts, young, POLICIES).get(0);
    assertThat(chat.arms()).extracting(ArmEconomics::tasks).containsExactly(2L, 3L);
    assertThat(chat.arms().get(1).totals().cost().model()).isEqualByComparingTo("13");
    assertThat(chat.immatureTasks()).isEqualTo(1);
    assertThat(chat.comparisons().get(0).difference().deltaCost()).isEqualTo(2.0);
    assertThat(chat.comparisons().get(0).difference().tasks()).isEqualTo(4);
  }

  @Test
  void of_armOfYoungTasksOnly_isUndecidedWithoutDifferences() {
    account("chat", "a", "1");
    young("chat", "b", "7", 200);

    FeatureEconomics chat = FeatureEconomics.of(accounts, young, POLICIES).get(0);
    assertThat(chat.arms().get(1).costPerTask()).isEqualTo(7.0);
    assertThat(chat.comparisons())
        .singleElement()
        .satisfies(pair -> assertThat(pair.difference().deltaCost()).isNull())
        .satisfies(pair -> assertThat(pair.isOverProvisioned()).isFalse())
        .satisfies(pair -> assertThat(pair.decision()).isEqualTo(Decision.UNDECIDED));
  }

  /** A price that came with the young tasks says nothing about the others. */
  @Test
  void of_onlyYoungTasksOfKnownCost_areNotCompared() {
    account("chat", "a", "1");
    accounts.put(new ArmKey("chat", "b"), entry("chat", "b").unpriced().times(2));
    young("chat", "b", "7", 1);

    FeatureEconomics chat = FeatureEconomics.of(accounts, young, POLICIES).get(0);
    assertThat(chat.comparisons())
        .singleElement()
        .satisfies(pair -> assertThat(pair.obstacle()).isEqualTo(Obstacle.COST_UNKNOWN))
        .satisfies(pair -> assertThat(pair.decision()).isEqualTo(Decision.UNDECIDED));
    assertThat(chat.arms().get(1).isCostKnown()).isTrue();
  }

  @Test
  void of_nothing_isEmpty() {
    assertThat(economics()).isEmpty();
  }

  private void account(String feature, String arm, String usd) {
    accounts.put(new ArmKey(feature, arm), entry(feature, arm).model(usd).times(2));
  }

  private void young(String feature, String arm, String usd, int count) {
    ArmTotals totals = entry(feature, arm).model(usd).times(count);
    young.put(new ArmKey(feature, arm), totals);
    accounts.merge(new ArmKey(feature, arm), totals, ArmTotals::plus);
  }

  private List<FeatureEconomics> economics() {
    return FeatureEconomics.of(accounts, POLICIES);
  }

  private static FeaturePolicy policy(String escalation, String rework) {
    return new FeaturePolicy(
        new BigDecimal(escalation),
        new BigDecimal(rework),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        null,
        Verdict.SUCCESS);
  }
}
