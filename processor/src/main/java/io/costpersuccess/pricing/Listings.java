package io.costpersuccess.pricing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models of one source by the names they are listed under. The maps are not copied, since there
 * are thousands of names to be read at the start of an application; nobody may change them later.
 *
 * @param byName models by provider and name
 * @param alike for a provider, those whose listings hold for it after its own
 */
record Listings(Map<ModelName, Listing> byName, Map<String, List<String>> alike) {
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
    var all = new HashMap<ModelName, Listing>(byName);
    all.putAll(more);
    return new Listings(all, alike);
  }
}
