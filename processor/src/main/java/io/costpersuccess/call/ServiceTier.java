package io.costpersuccess.call;

import java.util.Locale;

/** The level of service a call was billed at. */
public enum ServiceTier {
  /** On-demand list price. */
  STANDARD,
  /** Asynchronous batch processing at a discount. */
  BATCH,
  /** Slower processing at a discount. */
  FLEX,
  /** Faster processing at a premium. */
  PRIORITY,
  /** Capacity that is paid in advance, used or not, such as OpenAI's scale tier. */
  COMMITTED;

  /** Name in price files and configuration, such as {@code batch}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The tier that a provider's own word stands for: {@code batch}, {@code flex}, {@code priority}
   * and {@code committed} in any case; every other word ({@code default}, {@code auto}, {@code
   * standard}) is standard.
   */
  public static ServiceTier fromProviderWord(String word) {
    for (ServiceTier tier : values()) {
      if (tier.name().equalsIgnoreCase(word)) {
        return tier;
      }
    }
    return STANDARD;
  }
}
