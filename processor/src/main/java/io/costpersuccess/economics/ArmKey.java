package io.costpersuccess.economics;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.ledger.LedgerEntry.Group;
import java.util.Comparator;

/**
 * An arm of a feature.
 *
 * @param featureTag the feature
 * @param arm the experiment variant, else the model first asked for
 */
public record ArmKey(String featureTag, String arm) implements Comparable<ArmKey> {
  private static final Comparator<ArmKey> ORDER =
      Comparator.comparing(ArmKey::featureTag).thenComparing(ArmKey::arm);

  /** Checks that nothing is null. */
  public ArmKey {
    requireNonNull(featureTag, "featureTag");
    requireNonNull(arm, "arm");
  }

  static ArmKey of(Group group) {
    return new ArmKey(group.featureTag(), group.arm());
  }

  @Override
  public int compareTo(ArmKey other) {
    return ORDER.compare(this, other);
  }
}
