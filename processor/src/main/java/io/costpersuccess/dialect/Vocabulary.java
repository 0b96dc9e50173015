package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attribute keys under which a convention writes each {@link Fact}. Of several keys for one
 * fact the first that is present and not 0 is read; they are aliases and never added up. Immutable.
 *
 * <p>The keys are arrays, of which every call goes through some thirty: lists would come in two
 * classes and an iterator each, and be most of the time and garbage of a call.
 */
final class Vocabulary {
  /** Knows no key. */
  static final Vocabulary EMPTY =
      new Vocabulary(Stream.of(Fact.values()).map(fact -> new String[0]).toArray(String[][]::new));

  /** By ordinal of the fact. */
  private final String[][] keys;

  /** All keys; made when first asked for, since most vocabularies only lead to others. */
  private volatile @Nullable Set<String> listed;

  private Vocabulary(String[][] keys) {
    this.keys = keys;
  }

  /** This vocabulary with further keys, read after those it has. */
  Vocabulary and(Fact fact, String... more) {
    return with(fact, both(keys(fact), more));
  }

  /** This vocabulary with further keys, read before those it has. */
  Vocabulary first(Fact fact, String... more) {
    return with(fact, both(more, keys(fact)));
  }

  /** This vocabulary with these keys instead of those it has. */
  Vocabulary only(Fact fact, String... instead) {
    return with(fact, instead.clone());
  }

  private Vocabulary with(Fact fact, String[] list) {
    String[][] changed = keys.clone();
    changed[index(fact)] = list;
    return new Vocabulary(changed);
  }

  private static String[] both(String[] one, String[] other) {
    return Stream.of(one, other).flatMap(Stream::of).toArray(String[]::new);
  }

  /**
   * The keys of a fact, the strongest first; empty when the convention does not know it. Only to be
   * read.
   */
  String[] keys(Fact fact) {
    return keys[index(fact)];
  }

  /** Whether a key is one of any fact. */
  boolean lists(String key) {
    Set<String> known = listed;
    if (known == null) {
      known = Stream.of(keys).flatMap(Stream::of).collect(Collectors.toUnmodifiableSet());
      listed = known;
    }
    return known.contains(key);
  }

  /** The text under the first key of a fact that is present and not empty; null when none is. */
  @Nullable String text(AttributeView attributes, Fact fact) {
    for (String key : keys(fact)) {
      String text = attributes.text(key);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The value under the first key of a fact that is present; null when none is. */
  @Nullable Object value(AttributeView attributes, Fact fact) {
    for (String key : keys(fact)) {
      Object value = attributes.attribute(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** Every call is looked up by some twenty facts; nothing stores the index. */
  @SuppressWarnings("EnumOrdinal")
  private static int index(Fact fact) {
    return fact.ordinal();
  }
}
