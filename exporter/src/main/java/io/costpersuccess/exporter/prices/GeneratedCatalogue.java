package io.costpersuccess.exporter.prices;

import java.util.List;

/**
 * A catalogue that was made from sources.
 *
 * @param text the text of its file
 * @param models how many models at a provider have prices
 * @param names the names that the newest primary lists have a price for: provider and model
 * @param findings what was wrong with the sources, and what was therefore left out
 */
public record GeneratedCatalogue(
    String text, int models, List<String> names, List<Finding> findings) {
  /** Copies the lists. */
  public GeneratedCatalogue {
    names = List.copyOf(names);
    findings = List.copyOf(findings);
  }
}
