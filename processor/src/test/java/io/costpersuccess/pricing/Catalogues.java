package io.costpersuccess.pricing;

import java.io.StringReader;

/** Catalogues from a few lines of text. */
final class Catalogues {
  static final String HEAD = "catalogue | 1 | 2026-08-21";

  private Catalogues() {}

  /** A catalogue of {@code acme/m1} on standard terms with these unit prices. */
  static Catalogue ofPrices(String prices) {
    return of(price("-", "-", "-", prices));
  }

  static Catalogue of(String... lines) {
    try {
      return read(HEAD, lines);
    } catch (CatalogueException e) {
      throw new AssertionError(e);
    }
  }

  static Catalogue read(String head, String... lines) throws CatalogueException {
    String text = head + "\n" + String.join("\n", lines) + "\n";
    return Catalogue.read("test.txt", new StringReader(text));
  }

  /** A line for a price of {@code acme/m1}. */
  static String price(String from, String to, String terms, String prices) {
    return String.join(
        " | ", "price", "acme", "m1", from, to, terms, prices, "list@2026-01-31", "-");
  }

  /** A line for a price of any model that is always valid: 1 USD per million input tokens. */
  static String model(String provider, String model) {
    return String.join(" | ", "price", provider, model, "-", "-", "-", "input=1", "-", "-");
  }
}
