package io.costpersuccess.dialect;

import io.costpersuccess.call.Model;
import java.util.List;
import java.util.Locale;

/**
 * Google's Gemini models, whose API counts thoughts apart from the answer: {@code
 * usageMetadata.thoughtsTokenCount} beside {@code candidatesTokenCount}, both in {@code
 * totalTokenCount}.
 */
final class Gemini {
  /** Models that came before thinking, and those that only embed. */
  private static final List<String> THOUGHTLESS =
      List.of("gemini-1.", "gemini-2.0", "gemini-pro", "embedding");

  private Gemini() {}

  /** Whether a model is one of them, whoever serves it. */
  static boolean is(Model model) {
    String name = model.name();
    return name == null
        ? model.provider().equals("gcp.gemini")
        : name.toLowerCase(Locale.ROOT).contains("gemini");
  }

  /** Whether one of them may think before it answers. */
  static boolean thinks(Model model) {
    String name = model.name();
    String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    for (String part : THOUGHTLESS) {
      if (lower.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
