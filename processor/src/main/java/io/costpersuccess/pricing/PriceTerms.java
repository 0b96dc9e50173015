package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.ServiceTier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a call for a price to apply.
 *
 * @param tier the service tier that the price is for
 * @param context the prompt length it is for; null for any
 * @param region the cloud region or geography it is for, in lower case; {@code *} for each one that
 *     is named and not {@code global}; empty for any
 * @param hours the time of day it is for; null for any
 */
public record PriceTerms(
    ServiceTier tier, @Nullable ContextTier context, String region, @Nullable DailyHours hours) {
  private static final String NAMED_REGION = "*";
  private static final String GLOBAL = "global";

  /** Standard tier; any context, region and time. */
  public static final PriceTerms STANDARD = ofTier(ServiceTier.STANDARD);

  /** Checks that tier and region are not null. */
  public PriceTerms {
    requireNonNull(tier, "tier");
    requireNonNull(region, "region");
  }

  /** A service tier; any context, region and time. */
  public static PriceTerms ofTier(ServiceTier tier) {
    return new PriceTerms(tier, null, "", null);
  }

  /** Whether context, region and time fit a call, whatever its tier. */
  boolean fit(LlmCall call) {
    return (context == null || context.contains(call.usage().usage().inputTokens()))
        && fitRegion(call.conditions().region())
        && (hours == null || hours.contains(call.start()));
  }

  /** Whether they are those of each regional endpoint, as opposed to the global one. */
  boolean isRegional() {
    return region.equals(NAMED_REGION);
  }

  /** A geography holds for its regions: {@code eu} for {@code eu-west-1}. */
  private boolean fitRegion(String actual) {
    if (isRegional()) {
      return !actual.isEmpty() && !actual.equals(GLOBAL);
    }
    return region.isEmpty() || actual.equals(region) || actual.startsWith(region + "-");
  }

  /**
   * Whether these terms count before others that hold for the same call: the longer context, then
   * the longer region, then the time of day.
   */
  boolean precede(PriceTerms other) {
    int order = Long.compare(contextTokens(), other.contextTokens());
    order = order == 0 ? Integer.compare(region.length(), other.region.length()) : order;
    return order == 0 ? hours != null && other.hours == null : order > 0;
  }

  private long contextTokens() {
    return context == null ? -1 : context.tokens();
  }

  /** The terms as the catalogue writes them, word by word; empty for the standard ones. */
  List<String> words() {
    var words = new ArrayList<String>();
    if (tier != ServiceTier.STANDARD) {
      words.add("tier=" + tier.wireName());
    }
    if (context != null) {
      words.add(context.toString());
    }
    if (!region.isEmpty()) {
      words.add("region=" + region);
    }
    if (hours != null) {
      words.add(hours.toString());
    }
    return words;
  }

  @Override
  public String toString() {
    return String.join(" ", words());
  }
}
