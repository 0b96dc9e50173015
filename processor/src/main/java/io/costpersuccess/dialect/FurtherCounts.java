package io.costpersuccess.dialect;

import io.costpersuccess.call.UsageReading;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.dialect.UsageName.Meaning;
import io.costpersuccess.span.AttributeView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The usage attributes of a span that its convention does not list: counts under names that are
 * understood by their words, and the names of those that are not understood. A number of 0 says
 * nothing under any name.
 */
final class FurtherCounts {
  private static final Fact[] FACTS = Fact.values();

  private final AttributeView attributes;
  private final Vocabulary vocabulary;

  /** By ordinal of the fact; null until there is one. */
  private long @Nullable [] counts;

  private @Nullable Set<String> unknown;
  private Quality quality = Quality.EXACT;

  FurtherCounts(AttributeView attributes, Vocabulary vocabulary) {
    this.attributes = attributes;
    this.vocabulary = vocabulary;
  }

  /** The count of a fact; of several names the largest, since they are aliases. */
  @SuppressWarnings("EnumOrdinal") // nothing stores the index
  long get(Fact fact) {
    long[] known = counts;
    return known == null || known[fact.ordinal()] == 0 ? Counts.ABSENT : known[fact.ordinal()];
  }

  /** The names that are not understood, in alphabetical order. */
  Collection<String> unknown() {
    return unknown == null ? List.of() : unknown;
  }

  /** How far usage can be believed beside what is not understood. */
  Quality quality() {
    return quality;
  }

  /** Takes in what is under a key that the convention does not list. */
  void read(String key) {
    Object value = attributes.attribute(key);
    if (value instanceof String text && text.startsWith("{")) {
      JsonNumbers.read(text).forEach((name, number) -> add(key + '.' + name, number));
    } else if (value instanceof Number || value instanceof String) {
      add(key, value);
    }
  }

  private void add(String key, Object value) {
    BigDecimal number = vocabulary.lists(key) ? null : Counts.decimal(value);
    if (number != null && number.signum() > 0) {
      UsageName name = UsageNames.of(key);
      switch (name.meaning()) {
        case COUNT -> count(key, name.fact(), number);
        case UNBILLED -> {}
        case UNKNOWN_DISCOUNT, UNKNOWN_SURCHARGE -> miss(key, name.meaning());
      }
    }
  }

  @SuppressWarnings("EnumOrdinal") // nothing stores the index
  private void count(String key, @Nullable Fact fact, BigDecimal number) {
    BigDecimal whole = number.setScale(0, RoundingMode.HALF_UP);
    if (fact == null || whole.compareTo(Counts.MAX) > 0) {
      miss(key, Meaning.UNKNOWN_SURCHARGE);
      return;
    }
    long[] known = counts == null ? new long[FACTS.length] : counts;
    known[fact.ordinal()] = Math.max(known[fact.ordinal()], whole.longValueExact());
    counts = known;
  }

  private void miss(String key, Meaning meaning) {
    Set<String> names = unknown == null ? new TreeSet<>() : unknown;
    if (names.size() < UsageReading.MAX_UNKNOWN) {
      names.add(BoundedText.cut(key));
    }
    unknown = names;
    Quality left = meaning == Meaning.UNKNOWN_DISCOUNT ? Quality.UPPER_BOUND : Quality.LOWER_BOUND;
    quality = left.compareTo(quality) < 0 ? left : quality;
  }
}
