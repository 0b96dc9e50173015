package io.costpersuccess.pipeline;

import io.costpersuccess.dialect.CorrelationKeys;
import io.costpersuccess.economics.EconomicsSettings;
import io.costpersuccess.task.WindowSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the {@code cost_per_success} configuration, as a tree of maps, lists and scalars.
 *
 * <p>Every key is optional. Every unknown key and every value that does not fit is a problem of its
 * own; all of them are told at once.
 */
public final class SettingsReader {
  /** Host, IPv6 address in brackets, or nothing for every interface; then the port. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\[[0-9a-fA-F:.%]+]|[^:/\\s\\[\\]]*):(\\d{1,5})");

  private static final int MAX_PORT = 65_535;

  private SettingsReader() {}

  /**
   * Reads the settings.
   *
   * @param configuration the body of the component; empty for the defaults
   * @throws SettingsException if anything in it is wrong
   */
  public static PipelineSettings read(Map<String, ?> configuration) throws SettingsException {
    var problems = new ArrayList<SettingsProblem>();
    var root = new ConfigNode("", configuration, problems);
    ConfigNode task = root.child("task");
    EconomicsSettings economics = EconomicsSection.read(root);
    CorrelationKeys keys = keys(root, task, economics.strata());
    var settings =
        new PipelineSettings(
            keys,
            window(task, keys.scope()),
            FeatureSection.read(root.child("features")),
            SignalSection.read(root.children("signals")),
            PriceSection.read(root.child("prices")),
            economics,
            receivers(root.child("receivers")));
    finish(task);
    root.finish();
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  private static CorrelationKeys keys(
      ConfigNode root, @Nullable ConfigNode task, List<String> strata) {
    return new CorrelationKeys(
        in(task, node -> node.texts("keys"), CorrelationKeys.DEFAULT_TASK),
        in(task, node -> node.texts("scope"), List.of()),
        in(root, node -> node.texts("feature_keys"), CorrelationKeys.DEFAULT_FEATURE),
        in(root, node -> node.texts("arm_keys"), CorrelationKeys.DEFAULT_ARM),
        in(root, node -> node.texts("prompt_keys"), List.of()),
        dimensions(root, strata),
        in(root, node -> node.texts("cluster_keys"), List.of()),
        in(
            root,
            node -> node.texts("semantic_cache_keys"),
            CorrelationKeys.DEFAULT_SEMANTIC_CACHE));
  }

  /** What tells kinds of tasks apart is kept with a task as any dimension is. */
  private static List<String> dimensions(ConfigNode root, List<String> strata) {
    var dimensions =
        new LinkedHashSet<String>(in(root, node -> node.texts("dimensions"), List.of()));
    dimensions.addAll(strata);
    return List.copyOf(dimensions);
  }

  private static WindowSettings window(@Nullable ConfigNode task, List<String> scope) {
    WindowSettings standard = WindowSettings.DEFAULT;
    Duration age = in(task, node -> node.duration("max_age"), standard.maxAge());
    Duration idle =
        in(task, node -> node.duration("idle_timeout"), shorter(standard.idleTimeout(), age));
    if (task != null && idle.compareTo(age) > 0) {
      String most = in(task, node -> node.text("max_age"), standard.maxAge().toHours() + "h");
      task.problem("idle_timeout", task.text("idle_timeout"), "at most max_age, " + most);
    }
    return new WindowSettings(
        idle,
        age,
        in(task, node -> node.duration("correction_horizon"), standard.correctionHorizon()),
        in(task, node -> node.count("max_open"), standard.maxOpen()),
        standard.mostWaypoints(),
        in(task, node -> node.count("runaway_calls"), standard.runawayCalls()),
        scope);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static ReceiverAddresses receivers(@Nullable ConfigNode receivers) {
    ConfigNode otlp = receivers == null ? null : receivers.child("otlp");
    ReceiverAddresses standard = ReceiverAddresses.DEFAULT;
    var settings =
        new ReceiverAddresses(
            in(otlp, node -> address(node, "grpc"), standard.grpc()),
            in(otlp, node -> address(node, "http"), standard.http()));
    finish(otlp);
    finish(receivers);
    return settings;
  }

  private static @Nullable String address(ConfigNode otlp, String key) {
    return otlp.parsed(
        key,
        "host:port, such as 0.0.0.0:4317",
        text -> {
          Matcher parts = ADDRESS.matcher(text);
          return parts.matches() && Integer.parseInt(parts.group(1)) <= MAX_PORT ? text : null;
        });
  }

  static void finish(@Nullable ConfigNode node) {
    if (node != null) {
      node.finish();
    }
  }

  /** What a node says, or what holds when there is no node or it does not say. */
  static <T> T in(@Nullable ConfigNode node, Function<ConfigNode, @Nullable T> what, T standard) {
    T value = node == null ? null : what.apply(node);
    return value == null ? standard : value;
  }
}
