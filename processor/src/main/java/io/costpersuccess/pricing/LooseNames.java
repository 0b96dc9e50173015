package io.costpersuccess.pricing;

import static java.util.Map.entry;

import io.costpersuccess.call.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that are certain to mean a model, and leave something open that its price depends on: which
 * server answered, which region, which gateway. Each says on which side of the true cost the price
 * of that model then lies.
 */
final class LooseNames {
  private static final String OPENROUTER = "openrouter";
  private static final String OPENAI = "openai";
  private static final String FREE = "free";

  /**
   * Variants behind OpenRouter's names, each of which is the same model. By its documentation
   * {@code nitro} and {@code exacto} route to servers that are faster or better, {@code floor} to
   * the cheapest, {@code online} adds paid searches, {@code thinking} and {@code extended} may have
   * prices of their own, {@code beta} is the provider's own moderation at the same price. A variant
   * with a listing of its own has its price from there.
   */
  private static final Map<String, Bound> VARIANTS =
      Map.ofEntries(
          entry("nitro", Bound.LOWER),
          entry("exacto", Bound.LOWER),
          entry("online", Bound.LOWER),
          entry("thinking", Bound.LOWER),
          entry("extended", Bound.LOWER),
          entry("floor", Bound.UPPER),
          entry("batch", Bound.UPPER),
          entry("beta", Bound.EXACT));

  private LooseNames() {}

  /**
   * A model that a name means.
   *
   * @param model the model under a name that may be listed
   * @param bound on which side of the true cost its price may lie
   */
  record LooseName(Model model, Bound bound) {}

  /** The models that the name of a model means, the likeliest first; mostly none. */
  static List<LooseName> of(Model model) {
    var loose = new ArrayList<LooseName>(2);
    String name = model.name();
    if (name == null) {
      return loose;
    }
    Bound variant = VARIANTS.get(variant(name));
    if (variant != null && mayBeRouted(model)) {
      loose.add(
          new LooseName(new Model(OPENROUTER, name.substring(0, name.lastIndexOf(':'))), variant));
    }
    if (model.provider().equals(OPENAI) && name.indexOf('/') > 0 && !name.contains("openai/")) {
      loose.add(new LooseName(new Model("", name), Bound.LOWER));
    }
    return loose;
  }

  /**
   * The same model under the name that was asked for, when that is the one that answered with a
   * variant behind it: OpenRouter may leave the variant out of its answer.
   */
  static Model withVariant(Model model) {
    String requested = model.requested();
    boolean isVariant =
        requested != null
            && requested.startsWith(model.name() + ":")
            && mayBeRouted(model)
            && (VARIANTS.containsKey(variant(requested)) || variant(requested).equals(FREE));
    return isVariant ? new Model(model.provider(), requested, requested) : model;
  }

  /** Whether a name is that of a model that OpenRouter gives away: {@code VENDOR/ID:free}. */
  static boolean isFree(Model model) {
    String name = model.name();
    return name != null && variant(name).equals(FREE) && mayBeRouted(model);
  }

  /** The word behind the last colon; empty when there is none. */
  private static String variant(@Nullable String name) {
    int colon = name == null ? -1 : name.lastIndexOf(':');
    return name == null || colon < 0 ? "" : name.substring(colon + 1);
  }

  /**
   * Only OpenRouter has such variants, and its names have a vendor; client libraries of OpenAI take
   * it for OpenAI.
   */
  private static boolean mayBeRouted(Model model) {
    String name = model.name();
    String provider = model.provider();
    return provider.equals(OPENROUTER)
        || (name != null && name.indexOf('/') > 0 && provider.equals(OPENAI));
  }
}
