package io.costpersuccess.pricing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Second names of models, as a catalogue spells them out, while it is being read. */
final class Aliases {
  private record Alias(String where, ModelName name, ModelName target) {}

  private final Problems problems;
  private final Map<ModelName, Alias> byName = new LinkedHashMap<>();

  Aliases(Problems problems) {
    this.problems = problems;
  }

  void add(String where, ModelName name, ModelName target) {
    Alias other = byName.putIfAbsent(name, new Alias(where, name, target));
    if (other != null) {
      problems.add(where, "a second alias " + name + " (see " + other.where + ")", "one");
    }
  }

  /** The listings that the second names stand for. */
  Map<ModelName, Listing> resolve(Listings listings) {
    var resolved = new LinkedHashMap<ModelName, Listing>();
    for (Alias alias : byName.values()) {
      if (listings.byName().containsKey(alias.name)) {
        problems.add(
            alias.where, "alias " + alias.name + ", which has prices", "a name without prices");
        continue;
      }
      Listing listing = follow(alias, listings);
      if (listing != null) {
        resolved.put(alias.name, listing);
      }
    }
    return resolved;
  }

  /**
   * A name that stands for itself means that of a provider alike, so without one it is no circle.
   */
  private @Nullable Listing follow(Alias first, Listings listings) {
    Set<ModelName> seen = new HashSet<>();
    for (Alias alias = first; seen.add(alias.name); ) {
      Listing listing = listings.find(alias.target);
      if (listing != null) {
        return listing;
      }
      Alias next = byName.get(alias.target);
      if (next == null || next.equals(alias)) {
        problems.add(
            first.where, "alias to " + alias.target + ", which has no price", "a name with prices");
        return null;
      }
      alias = next;
    }
    problems.add(
        first.where, "alias " + first.name + ", which leads in a circle", "a name with prices");
    return null;
  }
}
