package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Price} in the making. */
public final class PriceBuilder {
  final ModelName name;
  final Map<UsageClass, BigDecimal> usdPerMillion = new EnumMap<>(UsageClass.class);
  final List<PriceSource> sources = new ArrayList<>();
  @Nullable Instant validFrom;
  @Nullable Instant validTo;
  PriceTerms terms = PriceTerms.STANDARD;
  @Nullable GpuRate gpu;
  Backing backing = Backing.AGREED;
  int line;

  PriceBuilder(String provider, String model) {
    this.name = ModelName.of(provider, model);
    check(!name.provider().isEmpty(), "an empty provider", "a provider");
    check(!name.name().isEmpty(), "an empty model", "a model");
  }

  PriceBuilder(Price price) {
    this.name = price.name();
    this.usdPerMillion.putAll(price.unitPrices());
    this.sources.addAll(price.sources());
    this.validFrom = price.validFrom();
    this.validTo = price.validTo();
    this.terms = price.terms();
    this.gpu = price.gpu();
    this.backing = price.backing();
    this.line = price.line();
  }

  private static void check(boolean valid, String found, String expected) {
    if (!valid) {
      throw new IllegalArgumentException("found " + found + ", expected " + expected);
    }
  }

  /** When the price begins, inclusive; null for always. */
  public PriceBuilder from(@Nullable Instant instant) {
    this.validFrom = instant;
    return this;
  }

  /** When the price ends, exclusive; null for never, or when its successor begins. */
  public PriceBuilder to(@Nullable Instant instant) {
    this.validTo = instant;
    return this;
  }

  /** What must hold of a call for the price to apply. */
  public PriceBuilder terms(PriceTerms value) {
    this.terms = requireNonNull(value, "value");
    return this;
  }

  /**
   * The price of a class in USD per million units.
   *
   * @throws IllegalArgumentException if it is negative, or the class has a price already
   */
  public PriceBuilder usdPerMillion(UsageClass usageClass, BigDecimal usd) {
    check(usd.signum() >= 0, usageClass.wireName() + " price " + usd, "0 or more");
    BigDecimal other = usdPerMillion.put(usageClass, Cost.canonical(usd));
    check(other == null, "two prices of " + usageClass.wireName(), "one");
    return this;
  }

  /** The rate of leased GPUs, instead of unit prices. */
  public PriceBuilder gpu(GpuRate rate) {
    this.gpu = requireNonNull(rate, "rate");
    return this;
  }

  /** One who said so. */
  public PriceBuilder source(PriceSource source) {
    sources.add(requireNonNull(source, "source"));
    return this;
  }

  /** How those who said so stand to each other; {@link Backing#AGREED} unless it is told. */
  public PriceBuilder backing(Backing value) {
    this.backing = requireNonNull(value, "value");
    return this;
  }

  /** Where it stands in its catalogue file. */
  PriceBuilder line(int number) {
    this.line = number;
    return this;
  }

  /**
   * The price.
   *
   * @throws IllegalArgumentException if there are neither unit prices nor a GPU rate, or both, or
   *     the price ends before it begins
   */
  public Price build() {
    check(gpu != null || !usdPerMillion.isEmpty(), "no price", "at least one class=price");
    check(gpu == null || usdPerMillion.isEmpty(), "unit prices and a GPU rate", "one or the other");
    check(
        validFrom == null || validTo == null || validFrom.isBefore(validTo),
        "an end " + validTo + " that is not after the start " + validFrom,
        "a later end");
    return new Price(this);
  }
}
