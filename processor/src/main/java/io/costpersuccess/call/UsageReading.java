package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a span told about the usage of its call, and how far it can be believed.
 *
 * @param usage disjoint quantities; {@link Usage#NONE} when missing or invalid
 * @param quality how far the quantities can be believed
 * @param flaw for invalid usage: the attribute, what was found and what is expected; else null
 * @param unknown the names of numeric usage attributes that were not understood, at most {@link
 *     #MAX_UNKNOWN}, in alphabetical order; a task does not keep them
 */
public record UsageReading(
    Usage usage, Quality quality, @Nullable String flaw, List<String> unknown) {
  /** Most names of one call that are told. */
  public static final int MAX_UNKNOWN = 8;

  /** How far a reading can be believed. */
  public enum Quality {
    /** The telemetry carries counts that cannot be true. */
    INVALID,
    /** The telemetry carries no counts. */
    MISSING,
    /** Some billed usage is not in the telemetry. */
    LOWER_BOUND,
    /** The telemetry cannot show a discount, such as cached tokens. */
    UPPER_BOUND,
    /**
     * The counts are the provider's own, but the emitter cannot tell which tokens were cached: an
     * upper bound where the model has a price for them.
     */
    CACHE_UNSEEN,
    /** The counts are the provider's own. */
    EXACT
  }

  private static final Comparator<UsageReading> BY_EVIDENCE =
      Comparator.comparing(UsageReading::quality)
          .thenComparing(UsageReading::usage)
          .thenComparing(UsageReading::flaw, Comparator.nullsFirst(Comparator.reverseOrder()))
          .thenComparing(reading -> String.join("\n", reading.unknown));

  /** The reading of a call without counts. */
  public static final UsageReading MISSING = new UsageReading(Usage.NONE, Quality.MISSING, null);

  /** Checks that nothing is null but the flaw, and copies the names. */
  public UsageReading {
    requireNonNull(usage, "usage");
    requireNonNull(quality, "quality");
    unknown = List.copyOf(unknown);
  }

  /** A reading of which every usage attribute was understood. */
  public UsageReading(Usage usage, Quality quality, @Nullable String flaw) {
    this(usage, quality, flaw, List.of());
  }

  /** A reading that is believed. */
  public static UsageReading exact(Usage usage) {
    return new UsageReading(usage, Quality.EXACT, null);
  }

  /** A reading that cannot be true; {@code flaw} says where, what was found, what is expected. */
  public static UsageReading invalid(String flaw) {
    return new UsageReading(Usage.NONE, Quality.INVALID, requireNonNull(flaw, "flaw"));
  }

  /** The same reading beside usage attributes of these names, which were not understood. */
  public UsageReading beside(Collection<String> names) {
    return names.isEmpty() ? this : new UsageReading(usage, quality, flaw, List.copyOf(names));
  }

  /** The reading with the better evidence. */
  UsageReading or(UsageReading other) {
    return BY_EVIDENCE.compare(this, other) >= 0 ? this : other;
  }

  /** Whether there are quantities to price. */
  public boolean isUsable() {
    return quality != Quality.INVALID && quality != Quality.MISSING;
  }
}
