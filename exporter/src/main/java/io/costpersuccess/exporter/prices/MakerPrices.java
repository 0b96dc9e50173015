package io.costpersuccess.exporter.prices;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the makers of models charge, for those who resell them under names such as {@code
 * openai/gpt-5}.
 */
final class MakerPrices {
  private final ProviderNames makers = ProviderNames.ofMakers();
  private final Map<ModelKey, List<Row>> rows;
  private final Map<ModelKey, String> aliases;
  private final Instant now;

  /**
   * The makers' prices.
   *
   * @param rows rows that are known to be right
   * @param aliases second names, by the name
   */
  MakerPrices(Map<ModelKey, List<Row>> rows, Map<ModelKey, String> aliases, Instant now) {
    this.rows = rows;
    this.aliases = aliases;
    this.now = now;
  }

  /** Whether a reseller asks what the maker of the model asks. */
  boolean match(Row resold) {
    ModelKey model = resold.model();
    int slash = model.model().indexOf('/');
    String name = model.model().substring(slash + 1);
    return slash > 0
        && makers.of(model.model().substring(0, slash)).stream()
            .filter(maker -> !maker.equals(model.provider()))
            .anyMatch(maker -> isPrice(new ModelKey(maker, name), resold));
  }

  private boolean isPrice(ModelKey model, Row resold) {
    ModelKey listed = model.named(aliases.getOrDefault(model, model.model()));
    Row own = Row.standardAt(now, rows.getOrDefault(listed, List.of()));
    return own != null && Agreement.of(own, resold);
  }
}
