package io.costpersuccess.pricing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models of one source by the names they are listed under.
 *
 * @param byName models by provider and name
 * @param alike for a provider, those whose listings hold for it after its own
 */
record Listings(Map<ModelName, Listing> byName, Map<String, List<String>> alike) {
  Listings {
    byName = Map.copyOf(byName);
    alike = Map.copyOf(alike);
  }

  /** The listing of a name at its provider, else at one alike. */
  @Nullable Listing find(ModelName name) {
    Listing own = byName.get(name);
    if (own != null) {
      return own;
    }
    for (String provider : alike.getOrDefault(name.provider(), List.of())) {
      Listing theirs = byName.get(new ModelName(provider, name.name()));
      if (theirs != null) {
        return theirs;
      }
    }
    return null;
  }

  Listings with(Map<ModelName, Listing> more) {
    var all = new LinkedHashMap<ModelName, Listing>(byName);
    all.putAll(more);
    return new Listings(all, alike);
  }
}
