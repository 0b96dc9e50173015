package io.costpersuccess.pricing;

import static java.util.Map.entry;

import io.costpersuccess.call.Model;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which a catalogue may list the model of a call: as reported, then with each
 * wrapping taken off that a cloud, gateway or library is known to put around a name. Nothing is
 * guessed: versions, families and dates stay what they are.
 */
final class ModelNames {
  private static final Set<String> GATEWAYS =
      Set.of(
          "openrouter",
          "litellm",
          "litellm_proxy",
          "portkey",
          "vercel",
          "vercel_ai_gateway",
          "helicone",
          "requesty");

  private static final Map<String, String> PROVIDER_OF_PREFIX =
      Map.ofEntries(
          entry("openai", "openai"),
          entry("azure", "azure.ai.openai"),
          entry("azure_ai", "azure.ai.inference"),
          entry("anthropic", "anthropic"),
          entry("bedrock", "aws.bedrock"),
          entry("google", "gcp.gemini"),
          entry("gemini", "gcp.gemini"),
          entry("vertex_ai", "gcp.vertex_ai"),
          entry("mistral", "mistral_ai"),
          entry("mistralai", "mistral_ai"),
          entry("cohere", "cohere"),
          entry("deepseek", "deepseek"),
          entry("cerebras", "cerebras"),
          entry("dashscope", "alibaba"),
          entry("databricks", "databricks"),
          entry("deepinfra", "deepinfra"),
          entry("fireworks_ai", "fireworks_ai"),
          entry("groq", "groq"),
          entry("nebius", "nebius"),
          entry("novita", "novita"),
          entry("together_ai", "together_ai"),
          entry("voyage", "voyageai"),
          entry("zai", "zai"),
          entry("z-ai", "zai"),
          entry("xai", "x_ai"),
          entry("x-ai", "x_ai"),
          entry("perplexity", "perplexity"),
          entry("moonshot", "moonshot_ai"),
          entry("moonshotai", "moonshot_ai"));

  /** The geographies of Bedrock's inference profiles. */
  private static final Set<String> GEOGRAPHIES =
      Set.of("us", "us-gov", "eu", "apac", "jp", "au", "ca", "in", "sa", "global");

  private static final Pattern ROUTE =
      Pattern.compile("(converse|converse_like|invoke|[a-z]{2}(-[a-z]+)+-\\d)/");

  private static final Pattern AZURE_VERSION =
      Pattern.compile("(\\S+) \\(version: ?(\\d{4}-\\d{2}-\\d{2})\\)");

  private static final List<UnaryOperator<ModelName>> WRAPPINGS =
      List.of(
          ModelNames::withoutArn,
          ModelNames::withoutPath,
          ModelNames::withoutPrefix,
          ModelNames::withoutRoute,
          ModelNames::withoutPublisher,
          ModelNames::withoutGeography,
          ModelNames::withoutVertexVersion,
          ModelNames::withoutAzureVersion,
          ModelNames::withoutFineTuneOwner);

  private ModelNames() {}

  /** Whether a word is the geography of an inference profile of Bedrock. */
  static boolean isGeography(String word) {
    return GEOGRAPHIES.contains(word);
  }

  /** The names to look for, the most specific first; empty when the call names no model. */
  static Collection<ModelName> candidates(Model model) {
    var candidates = new LinkedHashSet<ModelName>();
    if (model.name() != null) {
      ModelName name = ModelName.of(model.provider(), model.name());
      while (candidates.add(name)) {
        name = unwrap(name);
      }
    }
    return candidates;
  }

  private static ModelName unwrap(ModelName name) {
    for (UnaryOperator<ModelName> wrapping : WRAPPINGS) {
      ModelName inner = wrapping.apply(name);
      if (!inner.equals(name)) {
        return inner;
      }
    }
    return name;
  }

  /**
   * {@code arn:aws:bedrock:REGION:ACCOUNT:inference-profile/ID} and {@code foundation-model/ID}.
   */
  private static ModelName withoutArn(ModelName name) {
    String arn = name.name();
    boolean named = arn.contains(":inference-profile/") || arn.contains(":foundation-model/");
    return arn.startsWith("arn:") && arn.contains(":bedrock:") && named
        ? new ModelName(providerOr(name, "aws.bedrock"), afterLast(arn, "/"))
        : name;
  }

  /** {@code models/ID} and {@code [projects/P/locations/L/]publishers/PUBLISHER/models/ID}. */
  private static ModelName withoutPath(ModelName name) {
    String path = name.name();
    if (!isOpen(name) && !family(name.provider()).equals("gcp")) {
      return name;
    }
    if (path.contains("publishers/") && path.contains("/models/")) {
      return new ModelName(providerOr(name, "gcp.vertex_ai"), afterLast(path, "/models/"));
    }
    return path.startsWith("models/")
        ? new ModelName(providerOr(name, "gcp.gemini"), path.substring("models/".length()))
        : name;
  }

  /** {@code openai/ID} where the prefix names the provider, or a gateway. */
  private static ModelName withoutPrefix(ModelName name) {
    int slash = name.name().indexOf('/');
    if (slash <= 0) {
      return name;
    }
    String prefix = name.name().substring(0, slash);
    String rest = name.name().substring(slash + 1);
    String provider = PROVIDER_OF_PREFIX.get(prefix);
    if (GATEWAYS.contains(prefix)) {
      return new ModelName(providerOr(name, prefix), rest);
    }
    boolean same = provider != null && family(provider).equals(family(name.provider()));
    return provider != null && (isOpen(name) || same)
        ? new ModelName(providerOr(name, provider), rest)
        : name;
  }

  /** {@code converse/ID}, {@code us-east-1/ID}: how LiteLLM says which way to call Bedrock. */
  private static ModelName withoutRoute(ModelName name) {
    return name.provider().equals("aws.bedrock") && ROUTE.matcher(name.name()).lookingAt()
        ? name.withName(afterLast(name.name(), "/"))
        : name;
  }

  /** {@code meta/ID}: Vertex AI's endpoint in the manner of OpenAI. */
  private static ModelName withoutPublisher(ModelName name) {
    int slash = name.name().indexOf('/');
    boolean published = slash > 0 && slash == name.name().lastIndexOf('/');
    return published && name.provider().equals("gcp.vertex_ai")
        ? name.withName(name.name().substring(slash + 1))
        : name;
  }

  /** {@code us.VENDOR.ID}: an inference profile of Bedrock that the catalogue has no price for. */
  private static ModelName withoutGeography(ModelName name) {
    int dot = name.name().indexOf('.');
    boolean profile =
        dot > 0
            && name.provider().equals("aws.bedrock")
            && GEOGRAPHIES.contains(name.name().substring(0, dot));
    return profile ? name.withName(name.name().substring(dot + 1)) : name;
  }

  /** {@code ID@20250929} is {@code ID-20250929} elsewhere; {@code ID@default} is {@code ID}. */
  private static ModelName withoutVertexVersion(ModelName name) {
    int at = name.name().indexOf('@');
    if (at <= 0 || !family(name.provider()).equals("gcp")) {
      return name;
    }
    String id = name.name().substring(0, at);
    String version = name.name().substring(at + 1);
    if (version.equals("default")) {
      return name.withName(id);
    }
    boolean date = version.length() == 8 && version.chars().allMatch(Character::isDigit);
    return date ? name.withName(id + "-" + version) : name;
  }

  /** {@code ID (version:2024-08-06)}, as Azure shows it, is {@code ID-2024-08-06}. */
  private static ModelName withoutAzureVersion(ModelName name) {
    if (name.name().indexOf(' ') < 0 || !family(name.provider()).equals("openai")) {
      return name;
    }
    Matcher version = AZURE_VERSION.matcher(name.name());
    return version.matches() ? name.withName(version.group(1) + '-' + version.group(2)) : name;
  }

  /** {@code ft:BASE:ORGANISATION:NAME:ID} is billed as {@code ft:BASE}. */
  private static ModelName withoutFineTuneOwner(ModelName name) {
    int owner = name.name().indexOf(':', "ft:".length());
    return name.name().startsWith("ft:") && owner > 0
        ? name.withName(name.name().substring(0, owner))
        : name;
  }

  /** Whether the provider is not known to be the one that bills. */
  private static boolean isOpen(ModelName name) {
    return name.provider().isEmpty() || GATEWAYS.contains(name.provider());
  }

  private static String providerOr(ModelName name, String other) {
    return isOpen(name) ? other : name.provider();
  }

  /** Providers that share names: all of Google's, and OpenAI with Azure's. */
  private static String family(String provider) {
    if (provider.startsWith("gcp.")) {
      return "gcp";
    }
    return provider.startsWith("azure.ai.") ? "openai" : provider;
  }

  private static String afterLast(String text, String separator) {
    return text.substring(text.lastIndexOf(separator) + separator.length());
  }
}
