package io.costpersuccess.task;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import io.costpersuccess.call.ResponseId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Trace and response ids, and bindings, as 64 bits: among three million of them two are alike once
 * in four million windows.. A response id that does not name one response has none.
 */
final class Fingerprint {
  /** Stands for no id. */
  static final long NONE = 0;

  private static final int CHARACTERS = Long.SIZE / Character.SIZE;

  // The prime of FNV with 64 bits, and the last steps of MurmurHash3, by which every bit counts.
  private static final long PRIME = 0x100000001b3L;
  private static final long MIX_1 = 0xff51afd7ed558ccdL;
  private static final long MIX_2 = 0xc4ceb9fe1a85ec53L;
  private static final int SHIFT = 33;

  private Fingerprint() {}

  /** The fingerprint of an id; {@link #NONE} when there is none, or none to go by. */
  static long of(@Nullable String id) {
    if (id == null || !ResponseId.isUnique(id)) {
      return NONE;
    }
    return one(mixed(hash(id)));
  }

  /**
   * The fingerprint of a binding, by which it is known again; {@link #NONE} when it ties nothing.
   */
  static long of(Binding binding) {
    if (binding.isNone()) {
      return NONE;
    }
    long hash = hash(binding.task());
    hash = mixed(hash) ^ hash(binding.feature());
    hash = mixed(hash) ^ hash(binding.variant());
    for (Map.Entry<String, String> label : binding.labels().entrySet()) {
      // A sum, as labels are in no order.
      hash += mixed(mixed(hash(label.getKey())) ^ hash(label.getValue()));
    }
    return one(mixed(hash));
  }

  private static long hash(@Nullable Ranked ranked) {
    return ranked == null ? NONE : mixed(hash(ranked.value())) + ranked.rank();
  }

  /** Four characters at a time, since each step waits for the one before. */
  private static long hash(String text) {
    long hash = 1L + text.length();
    long word = 0;
    for (int i = 0; i < text.length(); i++) {
      word = (word << Character.SIZE) | text.charAt(i);
      if (i % CHARACTERS == CHARACTERS - 1) {
        hash = stirred(hash ^ word);
        word = 0;
      }
    }
    return hash ^ word;
  }

  private static long stirred(long bits) {
    long hash = bits * MIX_1;
    return hash ^ (hash >>> SHIFT);
  }

  /** The fingerprint of a trace id. */
  static long of(Origin.Trace trace) {
    return one(mixed((trace.high() * PRIME) ^ trace.low()));
  }

  private static long mixed(long bits) {
    long hash = (bits ^ (bits >>> SHIFT)) * MIX_1;
    hash = (hash ^ (hash >>> SHIFT)) * MIX_2;
    return hash ^ (hash >>> SHIFT);
  }

  /** A fingerprint that is not {@link #NONE}. */
  private static long one(long hash) {
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
