package io.costpersuccess.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A {@link PriceBook} in the making: the checks that need more than one line. */
final class PriceBookBuilder {
  private record Row(String where, Price price) {}

  private record Like(String where, String provider, String other) {}

  private record Series(ModelName name, PriceTerms terms) {}

  private static final Comparator<Row> BY_START =
      Comparator.comparing(
          row -> row.price.validFrom(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Problems problems;
  private final Map<Series, List<Row>> series = new LinkedHashMap<>();
  private final Aliases aliases;
  private final List<Like> likes = new ArrayList<>();

  PriceBookBuilder(Problems problems) {
    this.problems = problems;
    this.aliases = new Aliases(problems);
  }

  void price(String where, Price price) {
    series
        .computeIfAbsent(new Series(price.name(), price.terms()), key -> new ArrayList<>())
        .add(new Row(where, price));
  }

  void alias(String where, ModelName name, ModelName target) {
    aliases.add(where, name, target);
  }

  void like(String where, String provider, String other) {
    likes.add(new Like(where, provider, other));
  }

  PriceBook build() {
    var prices = new ArrayList<Price>();
    series.values().forEach(rows -> prices.addAll(consecutive(rows)));
    Map<ModelName, Listing> own = byName(prices);
    var listings = new Listings(own, alike(own.keySet()));
    return new PriceBook(own, listings.with(aliases.resolve(listings)));
  }

  private static Map<ModelName, Listing> byName(List<Price> prices) {
    var groups = new LinkedHashMap<ModelName, List<Price>>();
    prices.forEach(
        price -> groups.computeIfAbsent(price.name(), key -> new ArrayList<>()).add(price));
    var listings = new LinkedHashMap<ModelName, Listing>();
    groups.forEach((name, group) -> listings.put(name, new Listing(group)));
    return listings;
  }

  private Map<String, List<String>> alike(Set<ModelName> names) {
    var alike = new LinkedHashMap<String, List<String>>();
    for (Like like : likes) {
      boolean known = names.stream().anyMatch(name -> name.provider().equals(like.other));
      if (!known || like.provider.equals(like.other)) {
        problems.add(like.where, "provider " + like.other, "another provider, with prices");
      }
      alike.computeIfAbsent(like.provider, key -> new ArrayList<>()).add(like.other);
    }
    return alike;
  }

  /** The prices of one model on equal terms, each ended by the next. */
  private List<Price> consecutive(List<Row> rows) {
    rows.sort(BY_START);
    var prices = new ArrayList<Price>();
    for (int i = 0; i < rows.size() - 1; i++) {
      prices.add(ended(rows.get(i), rows.get(i + 1)));
    }
    prices.add(rows.get(rows.size() - 1).price);
    return prices;
  }

  private Price ended(Row row, Row next) {
    Price price = row.price;
    Instant start = next.price.validFrom();
    Instant end = price.validTo();
    if (start == null || start.equals(price.validFrom())) {
      problems.add(next.where, "a second price " + price + " (see " + row.where + ")", "one");
      return price;
    }
    if (end != null && end.isAfter(start)) {
      problems.add(
          next.where,
          "a start before the end of " + price + " (see " + row.where + ")",
          end + " or later");
    }
    return end == null ? price.until(start) : price;
  }
}
