package io.costpersuccess.pricing;

import io.costpersuccess.call.ServiceTier;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The conditions column of a {@code price} line of a catalogue. */
final class TermsColumn {
  private static final String EXPECTED =
      "each once at most: tier=batch, input>200000 or input>=200000, region=eu, utc=16:30-00:30";

  private ServiceTier tier = ServiceTier.STANDARD;
  private @Nullable ContextTier context;
  private String region = "";
  private @Nullable DailyHours hours;

  private TermsColumn() {}

  static PriceTerms parse(String column) throws LineException {
    var terms = new TermsColumn();
    for (String word : PriceLine.words(column)) {
      if (!terms.accept(word)) {
        throw new LineException("condition '" + word + "'", EXPECTED);
      }
    }
    return new PriceTerms(terms.tier, terms.context, terms.region, terms.hours);
  }

  private boolean accept(String word) {
    try {
      if (word.startsWith("tier=")) {
        return acceptTier(word.substring("tier=".length()));
      }
      if (word.startsWith("input>")) {
        return acceptContext(word.substring("input>".length()));
      }
      if (word.startsWith("region=")) {
        return acceptRegion(word.substring("region=".length()));
      }
      return word.startsWith("utc=") && acceptHours(word.substring("utc=".length()));
    } catch (IllegalArgumentException | DateTimeException e) {
      return false;
    }
  }

  private boolean acceptTier(String word) {
    boolean first = tier == ServiceTier.STANDARD;
    tier = ServiceTier.fromProviderWord(word);
    return first && tier != ServiceTier.STANDARD && tier.wireName().equals(word);
  }

  private boolean acceptContext(String word) {
    boolean first = context == null;
    boolean inclusive = word.startsWith("=");
    context = new ContextTier(Long.parseLong(inclusive ? word.substring(1) : word), inclusive);
    return first && context.tokens() > 0;
  }

  private boolean acceptRegion(String word) {
    boolean first = region.isEmpty();
    region = word;
    return first && !word.isEmpty() && word.equals(word.toLowerCase(Locale.ROOT));
  }

  private boolean acceptHours(String word) {
    boolean first = hours == null;
    int dash = word.indexOf('-');
    LocalTime from = LocalTime.parse(word.substring(0, Math.max(dash, 0)));
    hours = new DailyHours(from, LocalTime.parse(word.substring(dash + 1)));
    return first;
  }
}
