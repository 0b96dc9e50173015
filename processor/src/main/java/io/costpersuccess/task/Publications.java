package io.costpersuccess.task;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was published of the calls of one trace, by their places. Nearly all calls are published as
 * they are known, under one feature: nothing is kept of those but how many they are.
 */
final class Publications {
  private @Nullable String featureTag;
  private int size;
  private @Nullable Map<Integer, Publication> exceptions;

  /** The feature that all of them are published under; null before the first one is. */
  @Nullable String featureTag() {
    return featureTag;
  }

  /** Places below this were published. */
  int size() {
    return size;
  }

  /**
   * How the call at a place is counted until now.
   *
   * @param known the call as it is known
   */
  Publication at(int place, CompactCall known) {
    if (place >= size) {
      return Publication.NONE;
    }
    Publication exception = exceptions == null ? null : exceptions.get(place);
    return exception == null ? Publication.ofKnown(known) : exception;
  }

  /**
   * Notes that more is known of the call at a place, which stays published as it was.
   *
   * @param before the call as it was known until now
   */
  void keep(int place, CompactCall before) {
    if (place < size) {
      exceptions().putIfAbsent(place, Publication.ofKnown(before));
    }
  }

  /** Notes how the call at a place is published from now on. */
  void put(int place, CompactCall known, Publication publication) {
    if (!publication.saysTheSame(Publication.ofKnown(known))) {
      exceptions().put(place, publication);
    } else if (exceptions != null) {
      exceptions.remove(place);
    }
  }

  /** Notes that all places below this are published, under this feature. */
  void cover(int places, String feature) {
    size = places;
    featureTag = feature;
    if (exceptions != null && exceptions.isEmpty()) {
      exceptions = null;
    }
  }

  private Map<Integer, Publication> exceptions() {
    if (exceptions == null) {
      exceptions = new HashMap<>(2);
    }
    return exceptions;
  }
}
