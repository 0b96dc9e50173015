package io.costpersuccess.task;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Span ids as numbers; 0, which no span may have, stands for none. */
final class SpanIds {
  private static final int RADIX = 16;
  private static final long NONE = 0;

  private SpanIds() {}

  static long parse(@Nullable String hex) {
    return hex == null ? NONE : Long.parseUnsignedLong(hex, RADIX);
  }

  static String hex(long id) {
    return HexFormat.of().toHexDigits(id);
  }

  static @Nullable String hexOrNull(long id) {
    return id == NONE ? null : hex(id);
  }
}
