package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Backing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a cloud sells a model at its maker's price: the rows of the cloud give way to a name that
 * stands for itself, which means the model of the provider alike, with its history and its tiers.
 */
final class Likeness {
  private final Pins pins;
  private final Instant now;

  Likeness(Pins pins, Instant now) {
    this.pins = pins;
    this.now = now;
  }

  void apply(Draft draft) {
    for (ModelKey model : new ArrayList<>(draft.models().keySet())) {
      String target = pins.settles(model) ? null : soldAlike(model, draft);
      if (target != null) {
        draft.models().remove(model);
        draft.aliases().put(model, target);
      }
    }
  }

  /** The name of the model that the cloud sells at its maker's price; null when it does not. */
  private @Nullable String soldAlike(ModelKey model, Draft draft) {
    Row own = confirmed(model, draft);
    if (own == null || hasRegions(model, draft)) {
      return null;
    }
    for (String provider : pins.like(model.provider())) {
      ModelKey theirs = new ModelKey(provider, model.model());
      String name = draft.aliases().getOrDefault(theirs, model.model());
      Row other = confirmed(theirs.named(name), draft);
      if (other != null) {
        boolean shadowed =
            !name.equals(model.model()) && draft.models().containsKey(model.named(name));
        return Agreement.of(own, other) && !shadowed ? name : null;
      }
    }
    return null;
  }

  /** Whether the cloud charges more at some endpoints, which the maker does not have. */
  private static boolean hasRegions(ModelKey model, Draft draft) {
    return draft.models().getOrDefault(model, List.of()).stream()
        .anyMatch(row -> row.terms().region().equals(Surcharges.EACH_REGION));
  }

  /** The present price of a model; null when it has none that two sources know. */
  private @Nullable Row confirmed(ModelKey model, Draft draft) {
    Row row = Row.standardAt(now, draft.models().getOrDefault(model, List.of()));
    return row == null || row.backing() == Backing.UNCONFIRMED ? null : row;
  }
}
