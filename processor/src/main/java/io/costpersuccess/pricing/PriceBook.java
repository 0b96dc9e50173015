package io.costpersuccess.pricing;

import io.costpersuccess.call.LlmCall;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The prices of one source: a catalogue file, or the custom prices of a configuration. */
final class PriceBook {
  /** Providers that sell the models of others, and so cannot tell whose model a name is. */
  private static final Set<String> RESELLERS =
      Set.of(
          "aws.bedrock",
          "azure.ai.inference",
          "azure.ai.openai",
          "gcp.gen_ai",
          "gcp.vertex_ai",
          "groq",
          "ibm.watsonx.ai");

  private final Listings listings;
  private final List<Price> prices;
  private final Set<String> firstParties = new TreeSet<>();

  PriceBook(Listings listings, List<Price> prices) {
    this.listings = listings;
    this.prices = List.copyOf(prices);
    prices.forEach(price -> firstParties.add(price.provider()));
    firstParties.removeAll(RESELLERS);
  }

  List<Price> prices() {
    return prices;
  }

  /** The price of a call under one of its names; null when there is none. */
  @Nullable Price find(ModelName name, LlmCall call) {
    Listing listing = name.provider().isEmpty() ? unambiguous(name) : listings.find(name);
    return listing == null ? null : listing.find(call);
  }

  /** The listing of the only first-party provider that has the name. */
  private @Nullable Listing unambiguous(ModelName name) {
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
