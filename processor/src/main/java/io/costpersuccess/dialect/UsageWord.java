package io.costpersuccess.dialect;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word in the name of a usage attribute, whichever of its spellings an emitter uses. Words are
 * divided by dots, underscores and dashes, by capitals, and where a number begins.
 */
enum UsageWord {
  /** What is counted, unless something else is named. */
  TOKENS("tokens?"),
  /** Says nothing beside the others. */
  FILLER("counts?", "number", "num", "of", "details?", "usages?", "metadata", "content"),
  /** The prompt. */
  INPUT("inputs?", "prompts?"),
  /** The completion; Google calls it candidates. */
  OUTPUT("outputs?", "completions?", "candidates?", "generated"),
  /** A prompt cache. */
  CACHE("cache"),
  /** From a prompt cache. */
  CACHED("cached"),
  /** Out of it. */
  READ("reads?", "hits?"),
  /** Into it. */
  WRITE("writes?", "written", "creations?", "created?"),
  /** Not from a prompt cache. */
  UNCACHED("uncached", "noncached", "miss", "misses"),
  /** Turns the cache into its opposite. */
  NO("no", "non", "not"),
  /** Anthropic's word for a cache of limited life. */
  EPHEMERAL("ephemeral"),
  /** Life of a cache. */
  FIVE_MINUTES("5m", "5min"),
  /** Life of a cache. */
  ONE_HOUR("1h", "1hr", "60m"),
  /** Thought before the answer. */
  REASONING("reasoning", "thoughts?", "thinking"),
  /** Modality. */
  TEXT("text"),
  /** Modality. */
  AUDIO("audio"),
  /** Modality. */
  IMAGE("image"),
  /** Things, unless tokens are counted. */
  IMAGES("images"),
  /** Everything. */
  TOTAL("total", "overall"),
  /** A guess at the answer that the caller sent, and what became of it. */
  PREDICTION("predictions?", "predicted", "accepted", "rejected"),
  /** The prompt of the operator. */
  SYSTEM("system", "instructions?"),
  /** On the web, or in Google's index. */
  SEARCH("search", "searches", "grounding"),
  /** Where, and whose. */
  WEB("web", "google", "server", "side"),
  /** What Cohere bills a reranking by. */
  UNITS("units?"),
  /** Times that something was done. */
  TIMES("requests?", "query", "queries", "calls?"),
  /** Of a page; no provider bills it. */
  FETCH("fetch", "fetches"),
  /** Of the application, or of the provider. */
  TOOL("tools?"),
  /** With a tool. */
  USE("use"),
  /** Length of what was heard. */
  SECONDS("seconds"),
  /** Length of what was spoken. */
  CHARACTERS("characters?", "chars"),
  /** What the provider bills, where that is not what was used. */
  BILLED("billed", "billable"),
  /** Money. */
  MONEY("costs?", "prices?", "usd", "dollars", "currency", "spend"),
  /** Neither used nor paid: times, shares, limits, and what a conversation consists of. */
  MEASURE(
      "time",
      "duration",
      "latency",
      "ms",
      "millis",
      "per",
      "rate",
      "ratio",
      "percent",
      "percentage",
      "limit",
      "max",
      "budget",
      "remaining",
      "quota",
      "window",
      "context",
      "utilization",
      "estimated?",
      "saved",
      "savings?",
      "turns?",
      "steps?",
      "messages?");

  private static final Pattern BORDER =
      Pattern.compile("[._\\-]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])");

  private static final Map<String, UsageWord> BY_SPELLING = bySpelling();

  @SuppressWarnings("ImmutableEnumChecker") // nobody writes to it
  private final String[] spellings;

  UsageWord(String... spellings) {
    this.spellings = spellings;
  }

  /** A question mark stands for the letter before it or for nothing. */
  private static Map<String, UsageWord> bySpelling() {
    var words = new HashMap<String, UsageWord>();
    for (UsageWord word : values()) {
      for (String spelling : word.spellings) {
        words.put(spelling.replace("?", ""), word);
        words.put(spelling.replaceAll(".\\?", ""), word);
      }
    }
    return words;
  }

  /** The words of a name; null when one of them is not known. */
  static @Nullable Set<UsageWord> in(String name) {
    var words = EnumSet.noneOf(UsageWord.class);
    boolean isKnown = true;
    for (String spelling : BORDER.split(name, 0)) {
      UsageWord word = BY_SPELLING.get(spelling.toLowerCase(Locale.ROOT));
      isKnown &= word != null;
      words.add(word == null ? FILLER : word);
    }
    return isKnown || words.contains(MONEY) || words.contains(MEASURE) ? words : null;
  }
}
