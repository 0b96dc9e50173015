package io.costpersuccess.exporter.report;

import io.costpersuccess.outcome.Signal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Signals without repetition. Two with one id of their emitter are one; else two are one when they
 * are about the same thing and of the same name and effect.
 */
final class DistinctSignals {
  /** Begins an identity that is the emitter's own id, and so needs no subject beside it. */
  private static final String EMITTED_ID = "id:";

  private final Map<String, String> nameByKey = new HashMap<>();

  /** Takes in signals that are about one thing. */
  void add(String subject, Collection<Signal> signals) {
    for (Signal signal : signals) {
      String identity = signal.identity();
      String key = identity.startsWith(EMITTED_ID) ? identity : subject + ' ' + identity;
      nameByKey.merge(key, signal.name(), DistinctSignals::lesser);
    }
  }

  /** The name of each signal, in no order. */
  Collection<String> names() {
    return Collections.unmodifiableCollection(nameByKey.values());
  }

  private static String lesser(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
