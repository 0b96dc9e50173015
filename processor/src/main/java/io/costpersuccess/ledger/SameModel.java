package io.costpersuccess.ledger;

import io.costpersuccess.pricing.PricedCall;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two reports can name one model. One knows the alias that was asked for, the other the
 * snapshot that answered; one names the provider, the vendor or the region in the name, the other
 * does not, or knows no name at all.
 */
final class SameModel {
  /** {@code us.anthropic.}, {@code amazon.}: how Bedrock begins its names. */
  private static final Pattern VENDOR =
      Pattern.compile(
          "^([a-z-]+\\.)?(anthropic|amazon|meta|mistral|cohere|ai21|deepseek|qwen|openai|writer)\\.");

  /** {@code -2024-08-06}, {@code @20250929}, {@code -0613}, {@code -002}, {@code -v1:0}. */
  private static final Pattern VERSION =
      Pattern.compile(
          "([@-](latest|default|\\d{4}-\\d{2}-\\d{2}|\\d{8}|\\d{4}|00\\d)|-v\\d+(:\\d+)?)$");

  private SameModel() {}

  /** Whether both may be reports of one model. */
  static boolean in(PricedCall one, PricedCall other) {
    String a = one.call().model().name();
    String b = other.call().model().name();
    return a == null
        || b == null
        || one.modelName().equals(other.modelName())
        || stem(a).equals(stem(b))
        || stem(one.modelName()).equals(stem(other.modelName()));
  }

  /** A name without what surrounds the model's own, and without its version. */
  static String stem(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    String stem = VENDOR.matcher(lower.substring(lower.lastIndexOf('/') + 1)).replaceFirst("");
    String shorter = VERSION.matcher(stem).replaceFirst("");
    while (!shorter.equals(stem) && !shorter.isEmpty()) {
      stem = shorter;
      shorter = VERSION.matcher(stem).replaceFirst("");
    }
    return stem;
  }

  /** The stem of the name of a call's model; null when its report names none. */
  static @Nullable String stem(PricedCall priced) {
    return priced.call().model().name() == null ? null : stem(priced.modelName());
  }
}
