package io.costpersuccess.pipeline;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.ReportedCostPolicy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where prices come from.
 *
 * @param reportedCost whether a cost that a provider or gateway reported is used
 * @param custom the user's own prices, which win over every catalogue
 * @param files paths of catalogue files, which win over the bundled catalogue; a later one wins
 *     over an earlier one
 * @param refresh how often the files of the gateway that are named by an address are asked for
 *     again; null for never
 */
public record PriceSettings(
    ReportedCostPolicy reportedCost,
    List<Price> custom,
    List<String> files,
    @Nullable Duration refresh) {

  /** Reported costs are preferred, and nothing is added to the bundled catalogue. */
  public static final PriceSettings DEFAULT =
      new PriceSettings(ReportedCostPolicy.PREFER, List.of(), List.of());

  /** Files that are not asked for again. */
  public PriceSettings(ReportedCostPolicy reportedCost, List<Price> custom, List<String> files) {
    this(reportedCost, custom, files, null);
  }

  /** Copies the lists. */
  public PriceSettings {
    requireNonNull(reportedCost, "reportedCost");
    custom = List.copyOf(custom);
    files = List.copyOf(files);
  }

  /**
   * The bundled catalogue, with the catalogue files before it.
   *
   * @throws IOException if a file cannot be read
   * @throws CatalogueException if a line of a file is wrong
   */
  public Catalogue read() throws IOException, CatalogueException {
    Catalogue catalogue = Catalogue.bundled();
    for (String file : files) {
      try (Reader reader = Files.newBufferedReader(Path.of(file))) {
        catalogue = catalogue.overriddenBy(Catalogue.read(file, reader));
      }
    }
    return catalogue;
  }

  /** The same without files, for an engine whose files somebody else looks after. */
  public PriceSettings withoutFiles() {
    return new PriceSettings(reportedCost, custom, List.of());
  }

  /** The catalogue with the user's own prices before all others. */
  public Catalogue over(Catalogue catalogue) {
    return custom.isEmpty() ? catalogue : catalogue.overriddenBy(Catalogue.of(custom));
  }
}
