package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What people cost.
 *
 * @param usdPerFailure L, the USD that one failure costs in labour; null when not given
 * @param reviewed share of the tasks that a person looks at
 * @param usdPerReview USD for one such look, not negative
 */
public record People(@Nullable BigDecimal usdPerFailure, Share reviewed, BigDecimal usdPerReview) {
  /** Nobody is paid. */
  public static final People NONE = new People(null, Share.NONE, BigDecimal.ZERO);

  /** Checks that nothing is null but the labour of a failure. */
  public People {
    requireNonNull(reviewed, "reviewed");
    requireNonNull(usdPerReview, "usdPerReview");
  }
}
