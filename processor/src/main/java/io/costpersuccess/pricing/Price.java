package io.costpersuccess.pricing;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a catalogue: what a model costs under some terms for some time. Either unit prices in
 * USD per million units, or the rate of leased GPUs. Immutable.
 */
public final class Price {
  private final ModelName name;
  private final @Nullable Instant validFrom;
  private final @Nullable Instant validTo;
  private final PriceTerms terms;
  private final Map<UsageClass, BigDecimal> usdPerMillion;
  private final @Nullable GpuRate gpu;
  private final List<PriceSource> sources;
  private final Backing backing;
  private final int line;
  private final String id;

  /** Made when first used; made twice by two threads, both are the same. */
  private volatile @Nullable UnitPrices units;

  Price(PriceBuilder builder) {
    this.name = builder.name;
    this.validFrom = builder.validFrom;
    this.validTo = builder.validTo;
    this.terms = builder.terms;
    this.usdPerMillion = Collections.unmodifiableMap(new EnumMap<>(builder.usdPerMillion));
    this.gpu = builder.gpu;
    this.sources = List.copyOf(builder.sources);
    this.backing = builder.backing;
    this.line = builder.line;
    this.id = identify();
  }

  /**
   * A price of one model that is always valid on standard terms, to be given unit prices or a GPU
   * rate.
   *
   * @param provider canonical provider name, in any case
   * @param model the exact model name, in any case
   * @throws IllegalArgumentException if a name is blank
   */
  public static PriceBuilder builder(String provider, String model) {
    return new PriceBuilder(provider, model);
  }

  private String identify() {
    var text = new StringBuilder(name.provider()).append('/').append(name.name());
    if (validFrom != null) {
      text.append('@').append(dateOf(validFrom));
    }
    terms.words().forEach(word -> text.append(';').append(word));
    return text.toString();
  }

  private static Object dateOf(Instant instant) {
    return instant.equals(instant.truncatedTo(ChronoUnit.DAYS))
        ? instant.atOffset(ZoneOffset.UTC).toLocalDate()
        : instant;
  }

  /**
   * Identity of the price in its catalogue: provider, model, start and terms, such as {@code
   * openai/gpt-4o@2024-10-02;tier=batch}.
   */
  public String id() {
    return id;
  }

  /** Canonical provider name in lower case. */
  public String provider() {
    return name.provider();
  }

  /** Model name in lower case. */
  public String model() {
    return name.name();
  }

  ModelName name() {
    return name;
  }

  /** When the price began, inclusive; null for always. */
  public @Nullable Instant validFrom() {
    return validFrom;
  }

  /** When the price ends, exclusive; null for never. */
  public @Nullable Instant validTo() {
    return validTo;
  }

  /** What must hold of a call for the price to apply. */
  public PriceTerms terms() {
    return terms;
  }

  /** All unit prices in USD per million units; a class that is absent has no price. */
  public Map<UsageClass, BigDecimal> unitPrices() {
    return usdPerMillion;
  }

  /** The price of a class in USD per million units; null when the row has none. */
  public @Nullable BigDecimal usdPerMillion(UsageClass usageClass) {
    return usdPerMillion.get(usageClass);
  }

  UnitPrices units() {
    UnitPrices made = units;
    if (made == null) {
      made = new UnitPrices(this);
      units = made;
    }
    return made;
  }

  /** The rate of leased GPUs; null when there are unit prices. */
  public @Nullable GpuRate gpu() {
    return gpu;
  }

  /** Whether the model is billed by the search, second, image or the like, and not by the token. */
  boolean isByPiece() {
    boolean byPiece = !usdPerMillion.isEmpty();
    for (UsageClass usageClass : usdPerMillion.keySet()) {
      byPiece &= usageClass.unit() == UsageClass.Unit.EACH;
    }
    return byPiece;
  }

  /** Who said so; empty for a price of the user's own. */
  public List<PriceSource> sources() {
    return sources;
  }

  /** How those who said so stand to each other. */
  public Backing backing() {
    return backing;
  }

  /** The line of its catalogue file, from 1; 0 when it is from no file. */
  public int line() {
    return line;
  }

  /** Whether the price applies to a call of its model and tier. */
  boolean fits(LlmCall call) {
    return isValidAt(call.start()) && terms.fit(call);
  }

  /** Whether the price holds at an instant. */
  boolean isValidAt(Instant instant) {
    return (validFrom == null || !instant.isBefore(validFrom))
        && (validTo == null || instant.isBefore(validTo));
  }

  /** The same price, ended by its successor. */
  Price until(@Nullable Instant end) {
    return new PriceBuilder(this).to(end).build();
  }

  @Override
  public String toString() {
    return id;
  }
}
