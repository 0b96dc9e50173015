package io.costpersuccess.dialect;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Text of others, of which no more is kept than a name takes: longer text may be a prompt. */
public final class BoundedText {
  /** Longest text that is kept as it is. */
  static final int LONGEST = 256;

  /** What is left of a longer id before the hash of the whole. */
  private static final int PREFIX = 200;

  private BoundedText() {}

  /** The beginning of a text. */
  public static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** An id that is no other's: of one that is too long the beginning, and a hash of the whole. */
  public static String id(String id) {
    return id.length() <= LONGEST
        ? id
        : id.substring(0, PREFIX)
            + '~'
            + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
  }
}
