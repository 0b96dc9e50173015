package io.costpersuccess.task;

import org.jspecify.annotations.Nullable;

/**
 * Trace and response ids as 64 bits: among three million of them two are alike once in four million
 * windows.
 *
 * <p>A response id must be long enough to be random. Some servers number their responses below a
 * thousand, Ollama's {@code chatcmpl-123} for one; such an id tells no response from another.
 */
final class Fingerprint {
  /** Stands for no id. */
  static final long NONE = 0;

  private static final int LEAST_LENGTH = 16;

  // FNV-1a with 64 bits, mixed at the end as in MurmurHash3, so that every bit counts.
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long MIX_1 = 0xff51afd7ed558ccdL;
  private static final long MIX_2 = 0xc4ceb9fe1a85ec53L;
  private static final int SHIFT = 33;

  private Fingerprint() {}

  /** The fingerprint of an id; {@link #NONE} when there is none, or none to go by. */
  static long of(@Nullable String id) {
    if (id == null || id.length() < LEAST_LENGTH) {
      return NONE;
    }
    long hash = OFFSET_BASIS;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * PRIME;
    }
    return mixed(hash);
  }

  /** The fingerprint of a trace id. */
  static long of(Origin.Trace trace) {
    return mixed((trace.high() * PRIME) ^ trace.low());
  }

  private static long mixed(long bits) {
    long hash = (bits ^ (bits >>> SHIFT)) * MIX_1;
    hash = (hash ^ (hash >>> SHIFT)) * MIX_2;
    hash ^= hash >>> SHIFT;
    return hash == NONE ? 1 : hash;
  }

  /** The one that there is; of two the lesser. */
  static long lesser(long one, long other) {
    return one == NONE || (other != NONE && other < one) ? other : one;
  }

  /** The fingerprint as 16 hex digits, which serves as an id; null for none. */
  static @Nullable String text(long fingerprint) {
    return SpanIds.hexOrNull(fingerprint);
  }
}
