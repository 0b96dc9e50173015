package io.costpersuccess.pricing;

import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the {@code price} lines of a catalogue. */
final class PriceLine {
  static final int COLUMNS = 9;

  private static final int MAX_DIGITS = 30;

  /** Thousands of lines name the same few sources: each is read once. */
  private final Map<String, PriceSource> sources = new HashMap<>();

  /** Reads {@code price | provider | model | from | to | conditions | prices | sources | flag}. */
  Price parse(int number, List<String> columns) throws LineException {
    try {
      PriceBuilder price =
          Price.builder(columns.get(1), columns.get(2))
              .line(number)
              .from(instant(columns.get(3)))
              .to(instant(columns.get(4)))
              .terms(TermsColumn.parse(columns.get(5)));
      addPrices(price, columns.get(6));
      addSources(price, columns.get(7));
      price.backing(backing(columns.get(8)));
      return price.build();
    } catch (IllegalArgumentException e) {
      throw new LineException(String.valueOf(e.getMessage()));
    }
  }

  /** The columns of a line; a dash is an empty one. */
  static List<String> cells(String line) {
    var cells = new ArrayList<String>(COLUMNS);
    for (String column : line.split("\\|", -1)) {
      String text = column.strip();
      cells.add(text.equals("-") ? "" : text);
    }
    return cells;
  }

  static List<String> words(String column) {
    return Stream.of(column.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static @Nullable Instant instant(String text) throws LineException {
    try {
      if (text.isEmpty()) {
        return null;
      }
      return text.length() == "2026-01-31".length()
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new LineException(
          "date '" + text + "'", "2026-01-31, 2026-01-31T12:00:00Z or - for none");
    }
  }

  private static void addPrices(PriceBuilder price, String column) throws LineException {
    for (String word : words(column)) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        throw new LineException("price '" + word + "'", "class=price");
      }
      UsageClass usageClass = UsageClass.fromWireName(word.substring(0, equals));
      if (usageClass == null) {
        throw new LineException("price '" + word + "'", "a usage class such as input before the =");
      }
      price.usdPerMillion(usageClass, usd(word, word.substring(equals + 1)));
    }
  }

  /** No sign and no exponent: a price that needs either is a mistake. */
  private static BigDecimal usd(String word, String text) throws LineException {
    boolean plain = text.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    try {
      if (plain && text.length() <= MAX_DIGITS) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException e) {
      // Said below: two points, or no digit.
    }
    throw new LineException(
        "price '" + word + "'", "USD per million units, 0 or more, in plain decimals");
  }

  private void addSources(PriceBuilder price, String column) throws LineException {
    for (String word : words(column)) {
      PriceSource source = sources.get(word);
      if (source == null) {
        source = source(word);
        sources.put(word, source);
      }
      price.source(source);
    }
  }

  private static PriceSource source(String word) throws LineException {
    int at = word.indexOf('@');
    try {
      LocalDate date = LocalDate.parse(word.substring(at + 1));
      return new PriceSource(word.substring(0, Math.max(at, 0)), date);
    } catch (DateTimeException e) {
      throw new LineException("source '" + word + "'", "name@2026-01-31");
    }
  }

  private static Backing backing(String flag) throws LineException {
    for (Backing backing : Backing.values()) {
      if (backing.flag().equals(flag)) {
        return backing;
      }
    }
    throw new LineException("flag '" + flag + "'", "conflict, unconfirmed or - for none");
  }
}
