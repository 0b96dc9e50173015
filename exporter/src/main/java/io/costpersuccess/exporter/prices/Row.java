package io.costpersuccess.exporter.prices;

import static java.util.stream.Collectors.joining;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Backing;
import io.costpersuccess.pricing.Price;
import io.costpersuccess.pricing.PriceSource;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that a model costs: a price that has not been checked yet.
 *
 * @param where the place it was read from, for people
 * @param model the model
 * @param terms what must hold of a call
 * @param period when it holds
 * @param prices USD per million units
 * @param sources who says so
 * @param backing how those who say so stand to each other
 */
record Row(
    String where,
    ModelKey model,
    PriceTerms terms,
    Period period,
    Map<UsageClass, BigDecimal> prices,
    List<PriceSource> sources,
    Backing backing) {
  Row {
    var copy = new EnumMap<UsageClass, BigDecimal>(UsageClass.class);
    copy.putAll(prices);
    prices = copy;
    sources = List.copyOf(sources);
  }

  /** A price of a catalogue file. */
  static Row of(String file, Price price) {
    return new Row(
        file + ":" + price.line(),
        ModelKey.of(price),
        price.terms(),
        new Period(price.validFrom(), price.validTo()),
        price.unitPrices(),
        price.sources(),
        price.backing());
  }

  /** What sources say on the same terms, as one. */
  static Row agreed(ModelKey model, List<Row> said, Vote vote) {
    Row first = said.get(0);
    return new Row(
        "generated",
        model,
        first.terms,
        first.period,
        vote.prices(),
        said.stream().flatMap(row -> row.sources.stream()).distinct().toList(),
        vote.isTied() ? Backing.CONFLICT : Backing.AGREED);
  }

  @Nullable BigDecimal usd(UsageClass usageClass) {
    return prices.get(usageClass);
  }

  boolean has(UsageClass usageClass) {
    return prices.containsKey(usageClass);
  }

  /** The price of a class as a catalogue writes it. */
  String word(UsageClass usageClass) {
    BigDecimal usd = usd(usageClass);
    return usageClass.wireName() + "=" + (usd == null ? "-" : usd.toPlainString());
  }

  /** The one of several rows on standard terms that holds at an instant; null when none does. */
  static @Nullable Row standardAt(Instant instant, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.isStandard() && row.holdsAt(instant))
        .findFirst()
        .orElse(null);
  }

  boolean isStandard() {
    return terms.equals(PriceTerms.STANDARD);
  }

  boolean holdsAt(Instant instant) {
    return period.contains(instant);
  }

  Row of(ModelKey other) {
    return new Row(where, other, terms, period, prices, sources, backing);
  }

  Row in(Period other) {
    return new Row(where, model, terms, other, prices, sources, backing);
  }

  Row backed(Backing other) {
    return new Row(where, model, terms, period, prices, sources, other);
  }

  Row with(Map<UsageClass, BigDecimal> more) {
    var all = new EnumMap<UsageClass, BigDecimal>(prices);
    all.putAll(more);
    return priced(all);
  }

  Row with(UsageClass usageClass, BigDecimal usd) {
    return with(Map.of(usageClass, usd));
  }

  Row without(Set<UsageClass> classes) {
    var rest = new EnumMap<UsageClass, BigDecimal>(prices);
    rest.keySet().removeAll(classes);
    return priced(rest);
  }

  private Row priced(Map<UsageClass, BigDecimal> other) {
    return new Row(where, model, terms, period, other, sources, backing);
  }

  /** The line of a catalogue file for it. */
  String line() {
    return String.join(
        " | ",
        "price",
        model.provider(),
        model.model(),
        Period.text(period.from()),
        Period.text(period.to()),
        terms.toString().isEmpty() ? "-" : terms.toString(),
        prices.keySet().stream().map(this::word).collect(joining(" ")),
        sources.isEmpty() ? "-" : sources.stream().map(PriceSource::toString).collect(joining(" ")),
        backing.flag().isEmpty() ? "-" : backing.flag());
  }
}
