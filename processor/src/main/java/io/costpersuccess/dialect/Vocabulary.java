package io.costpersuccess.dialect;

import io.costpersuccess.span.AttributeView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attribute keys under which a convention writes each {@link Fact}. Of several keys for one
 * fact the first that is present is read; they are aliases and never added up. Immutable.
 *
 * <p>Readers go through the keys by index: an iterator for each fact would be most of the garbage
 * of a call.
 */
final class Vocabulary {
  /** Knows no key. */
  static final Vocabulary EMPTY =
      new Vocabulary(Collections.nCopies(Fact.values().length, List.of()));

  /** By ordinal of the fact. */
  private final List<List<String>> keys;

  private Vocabulary(List<List<String>> keys) {
    this.keys = List.copyOf(keys);
  }

  /** This vocabulary with further keys, read after those it has. */
  Vocabulary and(Fact fact, String... more) {
    var all = new ArrayList<>(keys(fact));
    Collections.addAll(all, more);
    return with(fact, all);
  }

  /** This vocabulary with further keys, read before those it has. */
  Vocabulary first(Fact fact, String... more) {
    var all = new ArrayList<>(Arrays.asList(more));
    all.addAll(keys(fact));
    return with(fact, all);
  }

  /** This vocabulary with these keys instead of those it has. */
  Vocabulary only(Fact fact, String... instead) {
    return with(fact, List.of(instead));
  }

  private Vocabulary with(Fact fact, List<String> list) {
    var changed = new ArrayList<>(keys);
    changed.set(index(fact), List.copyOf(list));
    return new Vocabulary(changed);
  }

  /** The keys of a fact, the strongest first; empty when the convention does not know it. */
  List<String> keys(Fact fact) {
    return keys.get(index(fact));
  }

  /** The text under the first key of a fact that is present and not empty; null when none is. */
  @Nullable String text(AttributeView attributes, Fact fact) {
    List<String> candidates = keys(fact);
    for (int i = 0; i < candidates.size(); i++) {
      String text = attributes.text(candidates.get(i));
      if (text != null) {
        return text;
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
