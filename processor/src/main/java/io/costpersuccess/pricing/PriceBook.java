package io.costpersuccess.pricing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The prices of one source: a catalogue file, or the custom prices of a configuration. */
final class PriceBook {
  /** Providers that sell the models of others, and so cannot tell whose model a name is. */
  private static final Set<String> RESELLERS =
      Set.of(
          "abliteration",
          "aiand",
          "aihubmix",
          "aiml",
          "alibaba",
          "anyscale",
          "avian",
          "aws.bedrock",
          "azure.ai.inference",
          "azure.ai.openai",
          "baseten",
          "bigmodel",
          "cerebras",
          "clf_ai_gateway",
          "cloudflare",
          "coralbricks",
          "crusoe",
          "cursor",
          "darkbloom",
          "databricks",
          "deepinfra",
          "digitalocean",
          "doubleword",
          "empiriolabs",
          "fal_ai",
          "fireworks_ai",
          "friendli",
          "gcp.gen_ai",
          "gcp.vertex_ai",
          "github_copilot",
          "gmi",
          "groq",
          "hostinger_router",
          "huggingface",
          "hyperbolic",
          "ibm.watsonx.ai",
          "inferenceapis",
          "kyma",
          "lambda_ai",
          "libertai",
          "llamagate",
          "modal",
          "nace",
          "nebius",
          "nlp_cloud",
          "novita",
          "nscale",
          "opencode_go",
          "openinfer",
          "openrouter",
          "oracle",
          "ovhcloud",
          "pinstripes",
          "prism",
          "publicai",
          "quicksilverpro",
          "qwen_ai_platform",
          "qwencloud",
          "replicate",
          "runwayml",
          "sail",
          "sambanova",
          "scaleway",
          "scx-ai",
          "snowflake",
          "streamlake",
          "tencent",
          "tensormesh",
          "together_ai",
          "typesafe",
          "v0",
          "vercel",
          "volcengine",
          "wally",
          "wandb",
          "zerogpu");

  private final Listings listings;
  private final List<Listing> own;
  private final boolean isUsers;
  private final Set<String> firstParties = new TreeSet<>();

  /**
   * A book.
   *
   * @param own the listings with rows of their own, in the order of the source
   * @param listings these with what stands for them
   */
  PriceBook(Map<ModelName, Listing> own, Listings listings) {
    this.listings = listings;
    this.own = List.copyOf(own.values());
    this.isUsers = false;
    for (ModelName name : own.keySet()) {
      firstParties.add(name.provider());
    }
    firstParties.removeAll(RESELLERS);
  }

  private PriceBook(PriceBook book) {
    this.listings = book.listings;
    this.own = book.own;
    this.isUsers = true;
    this.firstParties.addAll(book.firstParties);
  }

  /** The same book, as one that a user wrote for the names they use. */
  PriceBook ofUser() {
    return new PriceBook(this);
  }

  /** Whether a user wrote it for the names they use: deployments as well as models. */
  boolean isUsers() {
    return isUsers;
  }

  List<Price> prices() {
    return own.stream().flatMap(listing -> listing.prices().stream()).toList();
  }

  /** How many names have a price, second names included. */
  int names() {
    return listings.byName().size();
  }

  /** Whether a name has a price at some time, be it as a second name. */
  boolean lists(ModelName name) {
    return listings.find(name) != null;
  }

  /** The prices of a name, which may be without a provider; null when there are none. */
  @Nullable Listing listing(ModelName name) {
    return name.provider().isEmpty() ? unambiguous(name) : listings.find(name);
  }

  /**
   * The listing of a Bedrock model by its id without the maker in front, which some libraries cut
   * off; null unless exactly one maker has the id.
   */
  @Nullable Listing withoutMaker(String id) {
    Listing found = null;
    for (ModelName name : listings.byName().keySet()) {
      String full = name.name();
      boolean same =
          name.provider().equals("aws.bedrock")
              && full.endsWith(id)
              && full.indexOf('.') == full.length() - id.length() - 1;
      if (same && found != null) {
        return null;
      }
      found = same ? listings.find(name) : found;
    }
    return found;
  }

  /** The listing of the only first-party provider that has the name. */
  private @Nullable Listing unambiguous(ModelName name) {
    if (name.name().indexOf('/') >= 0) {
      return null; // Only resellers put a maker in front.
    }
    Listing found = null;
    for (String provider : firstParties) {
      Listing listing = listings.find(new ModelName(provider, name.name()));
      if (listing != null && found != null) {
        return null;
      }
      found = listing == null ? found : listing;
    }
    return found;
  }
}
