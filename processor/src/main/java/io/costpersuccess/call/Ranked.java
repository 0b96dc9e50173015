package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A value that was found under one of several attribute keys.
 *
 * @param rank place of the key in its configured order; 0 is the strongest
 * @param value the value found
 */
public record Ranked(int rank, String value) implements Comparable<Ranked> {
  private static final Comparator<Ranked> ORDER =
      Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::value);

  /** Checks that the value is not null. */
  public Ranked {
    requireNonNull(value, "value");
  }

  /** The stronger of two finds: the lower rank, then the lesser value; null loses to everything. */
  public static @Nullable Ranked stronger(@Nullable Ranked one, @Nullable Ranked other) {
    return Told.lesser(one, other);
  }

  @Override
  public int compareTo(Ranked other) {
    return ORDER.compare(this, other);
  }
}
