package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.FeaturePolicy;
import io.costpersuccess.ledger.Policies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The unit economics of one feature.
 *
 * @param featureTag the feature
 * @param arms its arms, by name
 * @param comparisons every pair of its arms, in the order of the arms; none beyond {@link
 *     #MOST_COMPARED} arms
 * @param oddTasks single tasks that an arm's cost hangs on
 */
public record FeatureEconomics(
    String featureTag,
    List<ArmEconomics> arms,
    List<Comparison> comparisons,
    List<OddTask> oddTasks) {

  /** The most arms of a feature of which all pairs are compared. */
  public static final int MOST_COMPARED = 20;

  /** Copies the lists. */
  public FeatureEconomics {
    requireNonNull(featureTag, "featureTag");
    arms = List.copyOf(arms);
    comparisons = List.copyOf(comparisons);
    oddTasks = List.copyOf(oddTasks);
  }

  /** A feature of which no single task is known. */
  public FeatureEconomics(
      String featureTag, List<ArmEconomics> arms, List<Comparison> comparisons) {
    this(featureTag, arms, comparisons, List.of());
  }

  /** The feature with those of these tasks that are its own. */
  public FeatureEconomics with(List<OddTask> some) {
    List<OddTask> own =
        some.stream().filter(odd -> odd.arm().featureTag().equals(featureTag)).toList();
    return new FeatureEconomics(featureTag, arms, comparisons, own);
  }

  /** The economics of every feature in the accounts, by name, comparing tasks of any age. */
  public static List<FeatureEconomics> of(
      SortedMap<ArmKey, ArmTotals> accounts, Policies policies) {
    return of(accounts, new TreeMap<>(), policies);
  }

  /**
   * The economics of every feature in the accounts, by name.
   *
   * @param young the part of the accounts that is too young to be compared
   */
  public static List<FeatureEconomics> of(
      SortedMap<ArmKey, ArmTotals> accounts,
      SortedMap<ArmKey, ArmTotals> young,
      Policies policies) {
    Map<String, List<ArmEconomics>> byFeature = new TreeMap<>();
    accounts.forEach(
        (key, totals) ->
            byFeature
                .computeIfAbsent(key.featureTag(), feature -> new ArrayList<>())
                .add(arm(key, totals, young.get(key), policies.of(key.featureTag()))));
    return byFeature.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Tasks of all arms that are too young to be compared. */
  public long immatureTasks() {
    return arms.stream().mapToLong(ArmEconomics::immatureTasks).sum();
  }

  private static ArmEconomics arm(
      ArmKey key, ArmTotals totals, @Nullable ArmTotals young, FeaturePolicy policy) {
    return new ArmEconomics(key, totals, young == null ? totals : totals.minus(young), policy);
  }

  private static FeatureEconomics of(String feature, List<ArmEconomics> arms) {
    return new FeatureEconomics(feature, arms, compare(arms));
  }

  private static List<Comparison> compare(List<ArmEconomics> arms) {
    var comparisons = new ArrayList<Comparison>();
    for (int i = 0; i < arms.size() && arms.size() <= MOST_COMPARED; i++) {
      for (int j = i + 1; j < arms.size(); j++) {
        comparisons.add(Comparison.of(arms.get(i), arms.get(j)));
      }
    }
    return comparisons;
  }
}
