package io.costpersuccess.exporter.prices;

import java.util.List;

/**
 * A catalogue that was made from sources.
 *
 * @param text the text of its file
 * @param models how many models at a provider have prices
 * @param findings what was wrong with the sources, and what was therefore left out
 */
public record GeneratedCatalogue(String text, int models, List<Finding> findings) {
  /** Copies the list. */
  public GeneratedCatalogue {
    findings = List.copyOf(findings);
  }
}
