package io.costpersuccess.exporter.cli;

import static java.util.stream.Collectors.joining;

import io.costpersuccess.pricing.Price;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price for people: what, when, on which terms, how much, and who says so. */
final class PriceText {
  private PriceText() {}

  static String of(Price price) {
    var lines = new ArrayList<String>();
    lines.add(price.provider() + "/" + price.model() + ", USD per million units");
    lines.add(line("valid", valid(price.validFrom(), price.validTo())));
    String terms = price.terms().toString();
    lines.add(line("terms", terms.isEmpty() ? "standard" : terms));
    price
        .unitPrices()
        .forEach((unit, usd) -> lines.add(line(unit.wireName(), usd.toPlainString())));
    if (price.gpu() != null) {
      lines.add(line("gpu", price.gpu().toString()));
    }
    lines.add(line("sources", sources(price)));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String name, String value) {
    return String.format("  %-15s %s", name, value);
  }

  private static String valid(@Nullable Instant from, @Nullable Instant to) {
    List<String> words = new ArrayList<>();
    if (from != null) {
      words.add("from " + from);
    }
    if (to != null) {
      words.add("until " + to);
    }
    return words.isEmpty() ? "always" : String.join(" ", words);
  }

  private static String sources(Price price) {
    String names =
        price.sources().isEmpty()
            ? "your own"
            : price.sources().stream()
                .map(source -> source.name() + " " + source.date())
                .collect(joining(", "));
    return switch (price.backing()) {
      case AGREED -> names;
      case CONFLICT -> names + " (others say otherwise)";
      case UNCONFIRMED -> names + " (no other source confirms it)";
    };
  }
}
