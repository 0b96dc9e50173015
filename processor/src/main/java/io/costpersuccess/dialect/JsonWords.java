package io.costpersuccess.dialect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The few short words that decide a price in an attribute that holds JSON: the model and the
 * service tier. Everything else is skipped and never kept, what stands in arrays (messages, tools)
 * included. Text that is no JSON, or cut off, yields the words before the flaw, and never an
 * exception. It also takes the single quotes of a printed Python dictionary.
 *
 * @param model the model or deployment of a request; null when there is none at the top
 * @param tier the service tier, as the provider writes it; null when there is none
 * @param speed the speed that Anthropic serves at; null when there is none
 * @param region where the model is to be run; null when there is none
 */
record JsonWords(
    @Nullable String model,
    @Nullable String tier,
    @Nullable String speed,
    @Nullable String region) {
  /** No word at all. */
  static final JsonWords NONE = new JsonWords(null, null, null, null);

  private enum Word {
    MODEL,
    TIER,
    SPEED,
    REGION
  }

  /** Names of members, as the APIs and client libraries write them. */
  private static final Map<String, Word> WORDS =
      Map.ofEntries(
          Map.entry("model", Word.MODEL),
          Map.entry("model_name", Word.MODEL),
          Map.entry("modelName", Word.MODEL),
          Map.entry("model_id", Word.MODEL),
          Map.entry("modelId", Word.MODEL),
          Map.entry("deployment_name", Word.MODEL),
          Map.entry("azure_deployment", Word.MODEL),
          Map.entry("service_tier", Word.TIER),
          Map.entry("serviceTier", Word.TIER),
          Map.entry("traffic_type", Word.TIER),
          Map.entry("trafficType", Word.TIER),
          Map.entry("speed", Word.SPEED),
          Map.entry("inference_geo", Word.REGION),
          Map.entry("inferenceGeo", Word.REGION));

  private static final int MAX_TEXT = 100_000;
  private static final int MAX_WORD = BoundedText.LONGEST;

  /** {@code {"anthropic": {"usage": {"service_tier": …}}}} is three objects deep. */
  private static final int MAX_DEPTH = 3;

  /** The words in an attribute's value; {@link #NONE} when it is no text or unreasonably long. */
  static JsonWords of(@Nullable Object value) {
    return value instanceof String json && json.length() <= MAX_TEXT
        ? new Scanner(json).scan()
        : NONE;
  }

  /** One pass over a text. */
  private static final class Scanner {
    private final String text;
    private int at;
    private int depth;
    private int arrays;
    private @Nullable Word name;
    private @Nullable String model;
    private @Nullable String tier;
    private @Nullable String speed;
    private @Nullable String region;

    Scanner(String text) {
      this.text = text;
    }

    JsonWords scan() {
      while (at < text.length()) {
        char c = text.charAt(at++);
        switch (c) {
          case '{' -> depth++;
          case '}' -> depth--;
          case '[' -> arrays++;
          case ']' -> arrays--;
          case '"', '\'' -> acceptText(c);
          default -> {}
        }
      }
      return new JsonWords(model, tier, speed, region);
    }

    /** Text before a colon is the name of what follows; the value must follow it at once. */
    private void acceptText(char quote) {
      int start = at;
      while (at < text.length() && text.charAt(at) != quote) {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      int end = Math.min(at, text.length());
      at = end + 1;
      skipBlanks();
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        skipBlanks();
        name = isOpen() && isTextNext() ? WORDS.get(text.substring(start, end)) : null;
      } else if (name != null) {
        acceptWord(name, start, end);
        name = null;
      }
    }

    private void acceptWord(Word as, int start, int end) {
      if (end == start || end - start > MAX_WORD || end == text.length()) {
        return;
      }
      String word = text.substring(start, end);
      switch (as) {
        case MODEL -> model = model == null && depth == 1 ? word : model;
        case TIER -> tier = tier == null ? word : tier;
        case SPEED -> speed = speed == null ? word : speed;
        case REGION -> region = region == null ? word : region;
      }
    }

    private boolean isOpen() {
      return arrays == 0 && depth <= MAX_DEPTH;
    }

    private boolean isTextNext() {
      return at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    }

    private void skipBlanks() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
  }
}
