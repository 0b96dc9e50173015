package io.costpersuccess.pricing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Providers that the form of a model's name proves to be the seller, whatever the telemetry says of
 * the provider. Each form is that of one provider's own identifiers. Safe for use by many threads.
 */
public final class Sellers {
  private static final String BEDROCK = "aws.bedrock";
  private static final String VERTEX = "gcp.vertex_ai";
  private static final String ANTHROPIC = "anthropic";

  /** Makers in front of Bedrock's model ids, and the name that each has as a provider. */
  private static final Map<String, String> MAKERS =
      Map.ofEntries(
          Map.entry("ai21", "ai21"),
          Map.entry("amazon", "amazon"),
          Map.entry(ANTHROPIC, ANTHROPIC),
          Map.entry("cohere", "cohere"),
          Map.entry("deepseek", "deepseek"),
          Map.entry("google", "gcp.gemini"),
          Map.entry("luma", "luma"),
          Map.entry("meta", "meta"),
          Map.entry("minimax", "minimax"),
          Map.entry("mistral", "mistral_ai"),
          Map.entry("moonshot", "moonshot_ai"),
          Map.entry("nvidia", "nvidia"),
          Map.entry("openai", "openai"),
          Map.entry("qwen", "alibaba"),
          Map.entry("stability", "stability"),
          Map.entry("twelvelabs", "twelvelabs"),
          Map.entry("writer", "writer"));

  /**
   * Who names itself or the maker in place of the seller: client libraries of OpenAI whoever they
   * call, and gateways that add nothing to the price of the provider behind them.
   */
  private static final Set<String> CLAIMS =
      Set.of("", "openai", "litellm", "litellm_proxy", "portkey", "helicone");

  private static final Pattern BEDROCK_VERSION = Pattern.compile(".+-v\\d+:\\d+(:\\d+k)?");
  private static final Pattern VERTEX_VERSION =
      Pattern.compile("claude-.+@(\\d{8}|default|latest)");

  private static final int MAX_FORMS = 10_000;
  private static final Map<String, Form> FORMS = new ConcurrentHashMap<>();

  private Sellers() {}

  /**
   * What the form of a name says.
   *
   * @param seller the provider that has such names; empty when many have
   * @param maker the provider that made the model, whose name may stand in for the seller's
   */
  private record Form(String seller, String maker) {}

  /**
   * The provider that the name of a model proves to be the seller; null when the name is one that
   * the reported provider may use, or that proves nothing.
   *
   * @param provider canonical name of the reported provider; empty when there is none
   * @param model name of the model as reported
   */
  public static @Nullable String byName(String provider, String model) {
    Form form = FORMS.get(model);
    if (form == null) {
      form = form(model.toLowerCase(Locale.ROOT));
      if (FORMS.size() < MAX_FORMS) {
        FORMS.put(model, form);
      }
    }
    boolean proves =
        !form.seller.isEmpty() && (CLAIMS.contains(provider) || provider.equals(form.maker));
    return proves ? form.seller : null;
  }

  private static Form form(String name) {
    if (name.startsWith("arn:") && name.contains(":bedrock:")) {
      return new Form(BEDROCK, maker(name.substring(name.lastIndexOf('/') + 1)));
    }
    String maker = maker(name);
    if (!maker.isEmpty()) {
      return new Form(BEDROCK, maker);
    }
    if (BEDROCK_VERSION.matcher(name).matches() && name.indexOf('/') < 0) {
      return new Form(BEDROCK, name.startsWith("claude") ? ANTHROPIC : "");
    }
    if (VERTEX_VERSION.matcher(name).matches()) {
      return new Form(VERTEX, ANTHROPIC);
    }
    return new Form(byPath(name), "");
  }

  /** The maker of {@code [GEOGRAPHY.]MAKER.ID}; empty when the name is not like that. */
  private static String maker(String name) {
    int dot = name.indexOf('.');
    if (dot > 0 && ModelNames.isGeography(name.substring(0, dot))) {
      return maker(name.substring(dot + 1));
    }
    return dot > 0 ? MAKERS.getOrDefault(name.substring(0, dot), "") : "";
  }

  /** Whether a name ends like an id of Bedrock: {@code -v1:0}. */
  static boolean isBedrockVersion(String name) {
    return BEDROCK_VERSION.matcher(name).matches();
  }

  /** Whether a name is a Bedrock id with its maker in front, with or without a geography. */
  static boolean hasMaker(String name) {
    return !maker(name).isEmpty();
  }

  private static String byPath(String name) {
    if (name.startsWith("accounts/") && name.contains("/models/")) {
      return "fireworks_ai";
    }
    if (name.startsWith("publishers/") || name.startsWith("projects/")) {
      return name.contains("/models/") ? VERTEX : "";
    }
    if (name.startsWith("models/gemini") || name.startsWith("models/gemma")) {
      return "gcp.gemini";
    }
    return name.startsWith("openrouter/") ? "openrouter" : "";
  }
}
