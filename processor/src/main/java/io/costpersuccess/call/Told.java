package io.costpersuccess.call;

import org.jspecify.annotations.Nullable;

/** The choice between two reports of one fact, which may be told by one of them only. */
public final class Told {
  private Told() {}

  /** The one that is told; the lesser of two. */
  public static <T extends Comparable<? super T>> @Nullable T lesser(
      @Nullable T one, @Nullable T other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The one that is told; the greater of two. */
  static <T extends Comparable<? super T>> @Nullable T greater(@Nullable T one, @Nullable T other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** The longer text, since more was told; of two as long the lesser. */
  static String fuller(String one, String other) {
    if (one.length() != other.length()) {
      return one.length() > other.length() ? one : other;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
