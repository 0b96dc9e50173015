package io.costpersuccess.call;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a span told about the usage of its call, and how far it can be believed.
 *
 * @param usage disjoint quantities; {@link Usage#NONE} when missing or invalid
 * @param quality how far the quantities can be believed
 * @param flaw for invalid usage: the attribute, what was found and what is expected; else null
 */
public record UsageReading(Usage usage, Quality quality, @Nullable String flaw) {
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
    /** The counts are the provider's own. */
    EXACT
  }

  private static final Comparator<UsageReading> BY_EVIDENCE =
      Comparator.comparing(UsageReading::quality)
          .thenComparing(UsageReading::usage)
          .thenComparing(UsageReading::flaw, Comparator.nullsFirst(Comparator.reverseOrder()));

  /** The reading of a call without counts. */
  public static final UsageReading MISSING = new UsageReading(Usage.NONE, Quality.MISSING, null);

  /** Checks that nothing is null but the flaw. */
  public UsageReading {
    requireNonNull(usage, "usage");
    requireNonNull(quality, "quality");
  }

  /** A reading that is believed. */
  public static UsageReading exact(Usage usage) {
    return new UsageReading(usage, Quality.EXACT, null);
  }

  /** A reading that cannot be true; {@code flaw} says where, what was found, what is expected. */
  public static UsageReading invalid(String flaw) {
    return new UsageReading(Usage.NONE, Quality.INVALID, requireNonNull(flaw, "flaw"));
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
