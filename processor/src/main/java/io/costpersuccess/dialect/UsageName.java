package io.costpersuccess.dialect;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a usage attribute says of its number.
 *
 * @param meaning what kind of number it is
 * @param fact for a {@link Meaning#COUNT} the fact that it counts; else null
 */
record UsageName(Meaning meaning, @Nullable Fact fact) {
  /** Kind of a number. */
  enum Meaning {
    /** A quantity that is billed, or a part of one that has a price of its own. */
    COUNT,
    /** Billed in another count already, or not billed: a sum, a part of one price, a time. */
    UNBILLED,
    /** Not understood; its name is that of something which makes a call cheaper. */
    UNKNOWN_DISCOUNT,
    /** Not understood; it may be billed beside what is understood. */
    UNKNOWN_SURCHARGE
  }

  /** A number that changes no cost. */
  static final UsageName UNBILLED = new UsageName(Meaning.UNBILLED, null);

  private static final UsageName DISCOUNT = new UsageName(Meaning.UNKNOWN_DISCOUNT, null);
  private static final UsageName SURCHARGE = new UsageName(Meaning.UNKNOWN_SURCHARGE, null);

  /** Parts of names under which others write what is cheaper than the usual price. */
  private static final Set<String> SIGNS_OF_A_DISCOUNT =
      Set.of("batch", "cache", "credit", "discount", "flex", "free", "off_peak", "reused");

  /** Checks that a count has its fact, and nothing else has one. */
  UsageName {
    requireNonNull(meaning, "meaning");
    if ((meaning == Meaning.COUNT) != (fact != null)) {
      throw new IllegalArgumentException(meaning + " with fact " + fact + ", expected COUNT alone");
    }
  }

  /** The name of a count of this fact. */
  static UsageName of(Fact fact) {
    return new UsageName(Meaning.COUNT, fact);
  }

  /** A name of which not every word is understood. */
  static UsageName unknown(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return SIGNS_OF_A_DISCOUNT.stream().anyMatch(lower::contains) ? DISCOUNT : SURCHARGE;
  }
}
