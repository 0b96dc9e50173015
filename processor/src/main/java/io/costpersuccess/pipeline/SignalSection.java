package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.SettingsReader.in;

import io.costpersuccess.dialect.Means;
import io.costpersuccess.dialect.SignalRule;
import io.costpersuccess.dialect.SignalRule.Inlet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@code signals} part of the configuration: rules that turn telemetry into signals. */
final class SignalSection {
  private static final Map<String, Means> MEANS = new LinkedHashMap<>();

  static {
    for (Means means : Means.values()) {
      MEANS.put(means.wireName(), means);
    }
  }

  private SignalSection() {}

  static List<SignalRule> read(List<ConfigNode> nodes) {
    var rules = new ArrayList<SignalRule>();
    for (ConfigNode node : nodes) {
      SignalRule rule = rule(node);
      node.finish();
      if (rule != null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private static @Nullable SignalRule rule(ConfigNode node) {
    String name = node.required("name", "a name for the signal");
    Means means = node.word("means", MEANS);
    if (means == null && !node.has("means")) {
      node.problem("means", null, "one of " + String.join(", ", MEANS.keySet()));
    }
    Map<String, List<String>> where = where(node.child("where"));
    double threshold = in(node, n -> threshold(n, means), SignalRule.DEFAULT_SUCCESS_AT_LEAST);
    Inlet inlet = inlet(node);
    String subject = inlet == null ? null : node.text(key(inlet));
    return name == null || means == null || inlet == null || subject == null
        ? null
        : new SignalRule(name, inlet, subject, where, means, threshold);
  }

  private static @Nullable Double threshold(ConfigNode node, @Nullable Means means) {
    String key = "success_at_least";
    Double threshold =
        node.parsed(
            key,
            "a finite number",
            text -> {
              double number = Double.parseDouble(text);
              return Double.isFinite(number) ? number : null;
            });
    if (threshold != null && means != null && means != Means.GRADE) {
      node.problem(key, threshold, "no threshold, unless means is grade");
    }
    return threshold;
  }

  private static @Nullable Inlet inlet(ConfigNode node) {
    Inlet found = null;
    for (Inlet inlet : Inlet.values()) {
      boolean present = node.text(key(inlet)) != null;
      if (present && found != null) {
        node.note(key(inlet), "a second kind of telemetry", "one of span, event, log, attribute");
      }
      found = present && found == null ? inlet : found;
    }
    if (Stream.of(Inlet.values()).noneMatch(inlet -> node.has(key(inlet)))) {
      node.problem("no telemetry to look at", "one of span, event, log, attribute");
    }
    return found;
  }

  private static String key(Inlet inlet) {
    return inlet.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, List<String>> where(@Nullable ConfigNode node) {
    var conditions = new LinkedHashMap<String, List<String>>();
    if (node == null) {
      return conditions;
    }
    for (String key : node.keys()) {
      List<String> accepted = node.texts(key);
      if (accepted != null) {
        conditions.put(key, accepted);
      }
    }
    return conditions;
  }
}
