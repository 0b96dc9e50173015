package io.costpersuccess.task;

import org.jspecify.annotations.Nullable;

/**
 * Fragments by the {@link Fingerprint} of a trace or response: a hash table with open addressing
 * and linear probing, since a map of objects would take four times the space and three times as
 * many looks into memory.
 */
final class FragmentIndex {
  private static final int LEAST_SLOTS = 16;

  /** Of four slots three may be taken. */
  private static final int PARTS = 4;

  private static final int TAKEN_PARTS = 3;

  private long[] keys = new long[LEAST_SLOTS];
  private @Nullable Fragment[] fragments = new @Nullable Fragment[LEAST_SLOTS];
  private int size;

  int size() {
    return size;
  }

  /** The fragment of a fingerprint; null when there is none. */
  @Nullable Fragment get(long fingerprint) {
    return fragments[slot(fingerprint)];
  }

  /** Enters a fragment unless there is one; answers the one that is entered. */
  Fragment putIfAbsent(long fingerprint, Fragment fragment) {
    int slot = slot(fingerprint);
    Fragment known = fragments[slot];
    if (known != null) {
      return known;
    }
    keys[slot] = fingerprint;
    fragments[slot] = fragment;
    size++;
    if (size > keys.length / PARTS * TAKEN_PARTS) {
      grow();
    }
    return fragment;
  }

  /** Takes a fingerprint out, if this fragment is entered for it. */
  void remove(long fingerprint, Fragment fragment) {
    int slot = slot(fingerprint);
    if (fragments[slot] == fragment) {
      fragments[slot] = null;
      size--;
      closeGap(slot);
    }
  }

  /** The slot of a key, or the empty slot where it would be. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (fragments[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** What follows a gap without a gap is entered anew, since it may have been put off. */
  private void closeGap(int gap) {
    int mask = keys.length - 1;
    int slot = (gap + 1) & mask;
    while (fragments[slot] != null) {
      Fragment moved = fragments[slot];
      fragments[slot] = null;
      int home = slot(keys[slot]);
      keys[home] = keys[slot];
      fragments[home] = moved;
      slot = (slot + 1) & mask;
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    @Nullable Fragment[] old = fragments;
    keys = new long[oldKeys.length * 2];
    fragments = new @Nullable Fragment[keys.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        fragments[slot] = old[i];
      }
    }
  }
}
