package io.costpersuccess.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bounds on the values of all metric attributes that telemetry chooses. */
final class Caps {
  private static final int MOST_FEATURES = 200;
  private static final int MOST_MODELS = 200;
  private static final int MOST_PROVIDERS = 50;
  private static final int MOST_ARMS = 300;
  private static final int MOST_SIGNALS = 100;
  private static final int MOST_LABELS = 100;

  private final Cap features = new Cap(MOST_FEATURES);
  private final Cap models = new Cap(MOST_MODELS);
  private final Cap providers = new Cap(MOST_PROVIDERS);
  private final Cap arms = new Cap(MOST_ARMS);
  private final Cap signals = new Cap(MOST_SIGNALS);
  private final Map<String, Cap> labels = new ConcurrentHashMap<>();

  String feature(String tag) {
    return features.of(tag);
  }

  String model(String name) {
    return models.of(name);
  }

  String provider(String name) {
    return providers.of(name.isEmpty() ? "unknown" : name);
  }

  String arm(String name) {
    return arms.of(name);
  }

  String signal(String name) {
    return signals.of(name);
  }

  /** The value of a configured dimension; the dimensions are as many as the configuration names. */
  String label(String key, String value) {
    return labels.computeIfAbsent(key, dimension -> new Cap(MOST_LABELS)).of(value);
  }
}
