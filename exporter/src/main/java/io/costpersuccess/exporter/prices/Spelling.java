package io.costpersuccess.exporter.prices;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one spelling of model names that sources spell in several ways. */
final class Spelling {
  private static final Pattern VERTEX_DATE = Pattern.compile("@(\\d{8})$");

  /** Price lists by number of parameters, image size or quality, and leases: no models. */
  private static final Pattern NO_MODEL =
      Pattern.compile("(fireworks|together)-ai-.*|.*\\d-x-\\d.*|.*-commitment/.*|.*\\*.*");

  private Spelling() {}

  /** The model as telemetry names it; null when the name is none of a model. */
  static @Nullable ModelKey of(String provider, String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || NO_MODEL.matcher(lower).matches() || lower.matches(".*[|\\s].*")) {
      return null;
    }
    String model =
        switch (provider) {
          case "azure.ai.inference" -> azure(lower);
          case "fireworks_ai" -> fireworks(lower);
          case "gcp.vertex_ai" -> vertex(lower);
          case "gcp.gemini", "sambanova", "scaleway" -> afterLast(lower);
          default -> lower;
        };
    return model == null ? null : new ModelKey(provider, model);
  }

  /**
   * The global deployment has the plain price, a data zone stays a part of the name, and image
   * qualities are not expressed. Azure writes 3.5 as 35.
   */
  private static @Nullable String azure(String name) {
    String model =
        name.replaceFirst("^global(-standard)?/", "").replaceFirst("^gpt-35-", "gpt-3.5-");
    return model.matches("((eu|us)/)?[^/]+") ? model : null;
  }

  private static String fireworks(String name) {
    return name.contains("/") ? name : "accounts/fireworks/models/" + name;
  }

  private static String vertex(String name) {
    String dated = VERTEX_DATE.matcher(afterLast(name)).replaceFirst("-$1");
    return dated.replaceFirst("@default$", "");
  }

  private static String afterLast(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
