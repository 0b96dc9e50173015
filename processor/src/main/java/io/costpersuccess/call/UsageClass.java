package io.costpersuccess.call;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A class of billed usage. Classes are disjoint: a token, second or image of a call is counted in
 * exactly one of them, so the cost of a call is the sum over its classes.
 */
public enum UsageClass {
  /** Prompt tokens that were not read from or written to a cache. */
  INPUT(Unit.TOKEN),
  /** Prompt tokens read from a prompt cache. */
  CACHE_READ(Unit.TOKEN),
  /** Prompt tokens written to a prompt cache that lives about five minutes, or of unknown life. */
  CACHE_WRITE_5M(Unit.TOKEN),
  /** Prompt tokens written to a prompt cache that lives an hour. */
  CACHE_WRITE_1H(Unit.TOKEN),
  /** Completion tokens that are text and not reasoning. */
  OUTPUT(Unit.TOKEN),
  /** Completion tokens spent on reasoning. */
  REASONING(Unit.TOKEN),
  /** Prompt tokens that encode audio. */
  INPUT_AUDIO(Unit.TOKEN),
  /** Completion tokens that encode audio. */
  OUTPUT_AUDIO(Unit.TOKEN),
  /** Prompt tokens that encode images. */
  INPUT_IMAGE(Unit.TOKEN),
  /** Completion tokens that encode images. */
  OUTPUT_IMAGE(Unit.TOKEN),
  /** Web searches or grounding requests made by the model. */
  SEARCHES(Unit.EACH),
  /** Calls that are billed by the call. */
  REQUESTS(Unit.EACH),
  /** Seconds of audio or video. */
  SECONDS(Unit.EACH),
  /** Characters of text, as speech synthesis bills them. */
  CHARACTERS(Unit.EACH),
  /** Generated images. */
  IMAGES(Unit.EACH);

  /** What one unit of a class is. */
  public enum Unit {
    /** A token of the model's own tokenizer. */
    TOKEN,
    /** A thing of its own: a search, a second, an image. */
    EACH
  }

  private final Unit unit;
  private final String wireName;

  UsageClass(Unit unit) {
    this.unit = unit;
    this.wireName = name().toLowerCase(Locale.ROOT);
  }

  /** What one unit of this class is. */
  public Unit unit() {
    return unit;
  }

  /** Name in reports, metrics, price files and configuration, such as {@code cache_read}. */
  public String wireName() {
    return wireName;
  }

  /** The class with this {@link #wireName}, or null when there is none. */
  public static @Nullable UsageClass fromWireName(String name) {
    for (UsageClass candidate : values()) {
      if (candidate.wireName.equals(name)) {
        return candidate;
      }
    }
    return null;
  }
}
