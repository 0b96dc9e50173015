package io.costpersuccess.dialect;

import static io.costpersuccess.dialect.UsageWord.AUDIO;
import static io.costpersuccess.dialect.UsageWord.BILLED;
import static io.costpersuccess.dialect.UsageWord.CACHE;
import static io.costpersuccess.dialect.UsageWord.CACHED;
import static io.costpersuccess.dialect.UsageWord.CHARACTERS;
import static io.costpersuccess.dialect.UsageWord.EPHEMERAL;
import static io.costpersuccess.dialect.UsageWord.FETCH;
import static io.costpersuccess.dialect.UsageWord.FILLER;
import static io.costpersuccess.dialect.UsageWord.FIVE_MINUTES;
import static io.costpersuccess.dialect.UsageWord.IMAGE;
import static io.costpersuccess.dialect.UsageWord.IMAGES;
import static io.costpersuccess.dialect.UsageWord.INPUT;
import static io.costpersuccess.dialect.UsageWord.MEASURE;
import static io.costpersuccess.dialect.UsageWord.MONEY;
import static io.costpersuccess.dialect.UsageWord.NO;
import static io.costpersuccess.dialect.UsageWord.ONE_HOUR;
import static io.costpersuccess.dialect.UsageWord.OUTPUT;
import static io.costpersuccess.dialect.UsageWord.PREDICTION;
import static io.costpersuccess.dialect.UsageWord.READ;
import static io.costpersuccess.dialect.UsageWord.REASONING;
import static io.costpersuccess.dialect.UsageWord.SEARCH;
import static io.costpersuccess.dialect.UsageWord.SECONDS;
import static io.costpersuccess.dialect.UsageWord.SYSTEM;
import static io.costpersuccess.dialect.UsageWord.TEXT;
import static io.costpersuccess.dialect.UsageWord.TIMES;
import static io.costpersuccess.dialect.UsageWord.TOKENS;
import static io.costpersuccess.dialect.UsageWord.TOOL;
import static io.costpersuccess.dialect.UsageWord.TOTAL;
import static io.costpersuccess.dialect.UsageWord.UNCACHED;
import static io.costpersuccess.dialect.UsageWord.UNITS;
import static io.costpersuccess.dialect.UsageWord.USE;
import static io.costpersuccess.dialect.UsageWord.WEB;
import static io.costpersuccess.dialect.UsageWord.WRITE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names of usage attributes that a dialect does not list, understood by their words: emitters write
 * the same few facts in some hundred ways. A name of which one word is not known, or of which the
 * words say nothing certain together, is not understood; nothing is guessed. RATIONALE.md says why
 * words and not a list. Safe for use by many threads.
 */
final class UsageNames {
  /** Where emitters write usage; what follows is the name. */
  private static final String[] PREFIXES = {
    "gen_ai.usage.",
    "llm.token_count.",
    "llm.usage.",
    "ai.usage.",
    "anthropic.usage.",
    "openai.usage.",
    "usage.",
    "langfuse.observation.usage_details.",
    "agento11y.gen_ai.usage.",
    "dash0.gen_ai.usage.",
    "sigil.gen_ai.usage.",
    "statsig.gen_ai.usage."
  };

  private static final int ASCII = 128;

  /** Each key of each call is asked for its prefix, so few may be compared. */
  private static final String[][] BY_FIRST_LETTER = byFirstLetter();

  private static final Set<UsageWord> WORDS_OF_A_SEARCH =
      EnumSet.of(SEARCH, WEB, TIMES, TOOL, USE, UNITS, BILLED, INPUT);

  private static final Set<UsageWord> WORDS_OF_A_FETCH = EnumSet.of(FETCH, WEB, TIMES, TOOL, USE);

  private static final PerName<UsageName> BY_KEY = new PerName<>(UsageNames::understand);

  private UsageNames() {}

  /** Whether a key is that of a usage attribute. */
  static boolean isUsage(String key) {
    return prefix(key) != null;
  }

  /** What the key of a usage attribute says. */
  static UsageName of(String key) {
    return BY_KEY.of(key);
  }

  private static @Nullable String prefix(String key) {
    char first = key.isEmpty() ? 0 : key.charAt(0);
    if (first < BY_FIRST_LETTER.length) {
      for (String prefix : BY_FIRST_LETTER[first]) {
        if (begins(key, prefix)) {
          return prefix;
        }
      }
    }
    return null;
  }

  /** Most keys differ in the dot that ends a prefix, which takes one look. */
  private static boolean begins(String key, String prefix) {
    int last = prefix.length() - 1;
    return key.length() > last && key.charAt(last) == '.' && key.startsWith(prefix);
  }

  private static String[][] byFirstLetter() {
    var prefixes = new String[ASCII][];
    for (char letter = 0; letter < ASCII; letter++) {
      String start = String.valueOf(letter);
      prefixes[letter] =
          Stream.of(PREFIXES).filter(prefix -> prefix.startsWith(start)).toArray(String[]::new);
    }
    return prefixes;
  }

  private static UsageName understand(String key) {
    String prefix = prefix(key);
    String name = key.substring(prefix == null ? 0 : prefix.length());
    Set<UsageWord> words = UsageWord.in(name);
    UsageName understood = words == null ? null : understand(words);
    return understood == null ? UsageName.unknown(name) : understood;
  }

  private static @Nullable UsageName understand(Set<UsageWord> words) {
    words.remove(FILLER);
    if (isUnbilled(words)) {
      return UsageName.UNBILLED;
    }
    Fact fact = words.remove(TOKENS) ? ofTokens(words) : ofAnything(words);
    return fact == null ? null : UsageName.of(fact);
  }

  /**
   * Money is read elsewhere; text has the price of its whole, as have accepted and rejected
   * predictions, and the operator's prompt. Calls of the application's own tools cost nothing here.
   */
  private static boolean isUnbilled(Set<UsageWord> words) {
    return words.contains(MONEY)
        || (words.contains(MEASURE) && !words.contains(AUDIO))
        || words.contains(PREDICTION)
        || words.contains(TEXT)
        || words.contains(SYSTEM)
        || (words.contains(FETCH) && WORDS_OF_A_FETCH.containsAll(words))
        || (words.contains(TIMES) && EnumSet.of(TIMES, TOOL, TOTAL).containsAll(words));
  }

  /** A name without the word for tokens may be that of their count all the same. */
  private static @Nullable Fact ofAnything(Set<UsageWord> words) {
    if (words.contains(SEARCH)) {
      return WORDS_OF_A_SEARCH.containsAll(words) ? Fact.SEARCHES : null;
    }
    if (words.contains(SECONDS)) {
      return only(words, SECONDS, AUDIO, INPUT, BILLED) ? Fact.SECONDS : null;
    }
    if (words.contains(CHARACTERS)) {
      return only(words, CHARACTERS, INPUT, BILLED) ? Fact.CHARACTERS : null;
    }
    if (words.contains(IMAGES)) {
      return only(words, IMAGES, OUTPUT) ? Fact.IMAGES : null;
    }
    return ofTokens(words);
  }

  private static @Nullable Fact ofTokens(Set<UsageWord> words) {
    if (isOfCache(words)) {
      return ofCache(words);
    }
    if (are(words, AUDIO, IMAGE, IMAGES)) {
      return ofModality(words);
    }
    return ofText(words);
  }

  private static boolean isOfCache(Set<UsageWord> words) {
    return are(words, CACHE, CACHED, UNCACHED, EPHEMERAL, FIVE_MINUTES, ONE_HOUR);
  }

  private static @Nullable Fact ofCache(Set<UsageWord> words) {
    if (are(words, UNCACHED, NO)) {
      return only(words, UNCACHED, NO, CACHE, CACHED, INPUT) ? Fact.UNCACHED_INPUT : null;
    }
    if (are(words, WRITE, EPHEMERAL, FIVE_MINUTES, ONE_HOUR)) {
      return only(words, WRITE, CACHE, CACHED, EPHEMERAL, FIVE_MINUTES, ONE_HOUR, INPUT, TOTAL)
          ? ofWrites(words)
          : null;
    }
    if (!are(words, CACHED, READ)) {
      return null;
    }
    if (words.contains(AUDIO)) {
      return only(words, CACHE, CACHED, READ, INPUT, AUDIO) ? Fact.CACHED_AUDIO : null;
    }
    return only(words, CACHE, CACHED, READ, INPUT, TOTAL) ? Fact.CACHE_READ : null;
  }

  private static Fact ofWrites(Set<UsageWord> words) {
    if (words.contains(ONE_HOUR)) {
      return Fact.CACHE_WRITE_1H;
    }
    return words.contains(FIVE_MINUTES) ? Fact.CACHE_WRITE_5M : Fact.CACHE_WRITE;
  }

  private static @Nullable Fact ofModality(Set<UsageWord> words) {
    boolean isAudio = words.contains(AUDIO);
    boolean isInput = words.contains(INPUT);
    boolean isOther = isAudio && are(words, IMAGE, IMAGES);
    if (isOther || isInput == words.contains(OUTPUT)) {
      return null;
    }
    if (!only(words, AUDIO, IMAGE, IMAGES, INPUT, OUTPUT, TOTAL)) {
      return null;
    }
    if (isInput) {
      return isAudio ? Fact.INPUT_AUDIO : Fact.INPUT_IMAGE;
    }
    return isAudio ? Fact.OUTPUT_AUDIO : Fact.OUTPUT_IMAGE;
  }

  private static @Nullable Fact ofText(Set<UsageWord> words) {
    if (words.contains(REASONING)) {
      return only(words, REASONING, OUTPUT, TOTAL) ? Fact.REASONING : null;
    }
    if (words.contains(TOOL)) {
      return words.equals(EnumSet.of(TOOL, USE, INPUT)) ? Fact.EXTRA_INPUT : null;
    }
    boolean isInput = words.contains(INPUT);
    boolean isOutput = words.contains(OUTPUT);
    boolean isBilled = words.contains(BILLED);
    boolean isOther = !only(words, INPUT, OUTPUT, TOTAL, BILLED, UNITS);
    boolean isUnit = words.contains(UNITS) && !isBilled;
    if (isOther || isUnit || (isInput && isOutput)) {
      return null;
    }
    if (isInput) {
      return isBilled ? Fact.BILLED_INPUT : Fact.INPUT;
    }
    if (isOutput) {
      return isBilled ? Fact.BILLED_OUTPUT : Fact.OUTPUT;
    }
    return words.contains(TOTAL) && !isBilled ? Fact.TOTAL : null;
  }

  /** Whether any of these is among the words. */
  private static boolean are(Set<UsageWord> words, UsageWord first, UsageWord... others) {
    return !Collections.disjoint(words, EnumSet.of(first, others));
  }

  /** Whether there are no words but these. */
  private static boolean only(Set<UsageWord> words, UsageWord first, UsageWord... others) {
    return EnumSet.of(first, others).containsAll(words);
  }
}
