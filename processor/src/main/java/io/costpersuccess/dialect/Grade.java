package io.costpersuccess.dialect;

import io.costpersuccess.outcome.Effect;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an evaluator's score or label says. */
final class Grade {
  private static final Set<String> GOOD =
      Set.of(
          "pass", "passed", "true", "correct", "success", "yes", "good", "positive", "thumbs_up");
  private static final Set<String> BAD =
      Set.of(
          "fail",
          "failed",
          "false",
          "incorrect",
          "failure",
          "no",
          "bad",
          "negative",
          "thumbs_down");

  private Grade() {}

  /**
   * The effect of a grade. A label that is known decides, since the evaluator put its own threshold
   * into it; else the score does.
   *
   * @return null when neither says anything
   */
  static @Nullable Effect effect(
      @Nullable Object score, @Nullable String label, double successAtLeast) {
    String word = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
    if (GOOD.contains(word)) {
      return Effect.SUCCESS;
    }
    if (BAD.contains(word)) {
      return Effect.FAILURE;
    }
    Double number = number(score);
    if (number == null) {
      return null;
    }
    return number >= successAtLeast ? Effect.SUCCESS : Effect.FAILURE;
  }

  private static @Nullable Double number(@Nullable Object score) {
    if (score instanceof Boolean flag) {
      return flag ? 1.0 : 0.0;
    }
    try {
      double number = score == null ? Double.NaN : Double.parseDouble(score.toString());
      return Double.isNaN(number) ? null : number;
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }
}
