package io.costpersuccess.economics;

import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.costpersuccess.ledger.ModelName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What accounts tell apart: arms, and within them kinds of tasks, paths and models. Bounded: the
 * first ones have an account of their own, the others share one. What was once told apart stays so;
 * hence a correction always finds the account it corrects.
 */
final class ChartOfAccounts {
  private static final ArmKey OTHERS = new ArmKey(Accounts.OTHER, Accounts.OTHER);
  private static final List<String> OTHER_STRATUM = List.of(Accounts.OTHER);
  private static final int MOST_STRATA = 100;
  private static final int MAX_PATHS = 50;
  private static final int MAX_MODELS = 50;

  private final int mostArms;
  private final List<String> strataKeys;
  private final Set<ArmKey> arms = new HashSet<>();
  private final Set<List<String>> strata = new HashSet<>();
  private final Map<ArmKey, Set<String>> paths = new HashMap<>();
  private final Map<ArmKey, Set<ModelName>> models = new HashMap<>();

  /**
   * An empty chart.
   *
   * @param strataKeys the dimensions that tell kinds of tasks apart; empty for one kind
   */
  ChartOfAccounts(int mostArms, List<String> strataKeys) {
    this.mostArms = mostArms;
    this.strataKeys = List.copyOf(strataKeys);
  }

  /** The arm of a task, or the one that stands for all others. */
  ArmKey arm(Group group) {
    return known(ArmKey.of(group), arms, mostArms, OTHERS);
  }

  /** The values of the dimensions of a task, or what stands for all others; empty for one kind. */
  List<String> stratum(Group group) {
    List<String> values =
        strataKeys.stream().map(key -> group.dimensions().getOrDefault(key, "")).toList();
    return known(values, strata, MOST_STRATA, OTHER_STRATUM);
  }

  /** A task of an arm under the names that the arm tells apart. */
  LedgerEntry filed(ArmKey arm, LedgerEntry entry) {
    return entry.filed(
        path(arm, entry.group().path()), entry.callCosts().renamed(name -> model(arm, name)));
  }

  private String path(ArmKey arm, String path) {
    return known(path, paths.computeIfAbsent(arm, a -> new HashSet<>()), MAX_PATHS, Accounts.OTHER);
  }

  private ModelName model(ArmKey arm, ModelName model) {
    Set<ModelName> known = models.computeIfAbsent(arm, a -> new HashSet<>());
    return known(model, known, MAX_MODELS, ModelName.OTHER);
  }

  private static <T> T known(T one, Set<T> known, int most, T other) {
    if (!known.contains(one) && known.size() >= most) {
      return other;
    }
    known.add(one);
    return one;
  }
}
