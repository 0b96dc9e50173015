package io.costpersuccess.metrics;

import io.costpersuccess.call.Model;
import io.costpersuccess.economics.ArmKey;
import io.costpersuccess.ledger.Estimation;
import io.costpersuccess.ledger.LedgerEntry.Group;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bounds on what telemetry chooses of metric attributes: each value, and their combinations.
 * The SDK keeps 2,000 series of an instrument, which is a combination times the classes of usage or
 * the kinds of cost.
 */
final class Caps {
  static final String OTHER = "other";

  private static final int MOST_FEATURES = 200;
  private static final int MOST_MODELS = 200;
  private static final int MOST_PROVIDERS = 50;
  private static final int MOST_ARMS = 300;
  private static final int MOST_SIGNALS = 100;
  private static final int MOST_LABELS = 100;
  private static final int MOST_ATTRIBUTES = 100;
  private static final int MOST_HOSTS = 100;
  private static final int MOST_CALL_SERIES = 350;
  private static final int MOST_TASK_SERIES = 300;

  private final Cap<String> features = new Cap<>(MOST_FEATURES, OTHER);
  private final Cap<String> models = new Cap<>(MOST_MODELS, OTHER);
  private final Cap<String> providers = new Cap<>(MOST_PROVIDERS, OTHER);
  private final Cap<String> arms = new Cap<>(MOST_ARMS, OTHER);
  private final Cap<String> signals = new Cap<>(MOST_SIGNALS, OTHER);
  private final Cap<String> attributes = new Cap<>(MOST_ATTRIBUTES, OTHER);
  private final Cap<String> hosts = new Cap<>(MOST_HOSTS, OTHER);
  private final Map<String, Cap<String>> labels = new ConcurrentHashMap<>();
  private final Cap<Attributes> calls =
      new Cap<>(
          MOST_CALL_SERIES,
          Attributes.of(Keys.FEATURE, OTHER, Keys.PROVIDER, OTHER, Keys.MODEL, OTHER));
  private final Cap<Attributes> tasks =
      new Cap<>(MOST_TASK_SERIES, Attributes.of(Keys.FEATURE, OTHER, Keys.ARM, OTHER));

  String feature(String tag) {
    return features.of(tag);
  }

  String arm(String name) {
    return arms.of(name);
  }

  /** Whether an arm has attributes of its own. */
  boolean isTold(ArmKey key) {
    return feature(key.featureTag()).equals(key.featureTag()) && arm(key.arm()).equals(key.arm());
  }

  String signal(String name) {
    return signals.of(name);
  }

  /** The key of an attribute that was not understood. */
  String attribute(String key) {
    return attributes.of(key);
  }

  String host(String name) {
    return hosts.of(name);
  }

  /** The value of a configured dimension; the dimensions are as many as the configuration names. */
  String label(String key, String value) {
    return labels.computeIfAbsent(key, dimension -> new Cap<>(MOST_LABELS, OTHER)).of(value);
  }

  /** The attributes of a call that was told of with this certainty. */
  Attributes call(String featureTag, Model model, String modelName, Estimation estimation) {
    String provider = model.provider().isEmpty() ? "unknown" : model.provider();
    return calls.of(
        estimated(estimation)
            .put(Keys.FEATURE, feature(featureTag))
            .put(Keys.PROVIDER, providers.of(provider))
            .put(Keys.MODEL, models.of(modelName))
            .build());
  }

  /** The attributes of a task of this group that was told of with this certainty. */
  Attributes task(Group group, Estimation estimation) {
    AttributesBuilder attributes =
        estimated(estimation)
            .put(Keys.FEATURE, feature(group.featureTag()))
            .put(Keys.ARM, arm(group.arm()));
    group.dimensions().forEach((key, value) -> attributes.put(key, label(key, value)));
    return tasks.of(attributes.build());
  }

  /** Only what is known is said. */
  private static AttributesBuilder estimated(Estimation estimation) {
    AttributesBuilder attributes = Attributes.builder();
    return estimation == Estimation.UNKNOWN
        ? attributes
        : attributes.put(Keys.ESTIMATION, estimation.wireName());
  }
}
