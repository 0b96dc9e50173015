package io.costpersuccess.exporter.config;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsProblem;
import io.costpersuccess.pipeline.SettingsReader;
import io.opentelemetry.api.incubator.config.DeclarativeConfigException;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.DeclarativeConfiguration;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OpenTelemetryConfigurationModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanProcessorModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.TracerProviderModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A declarative configuration of OpenTelemetry, as the gateway reads it: our own component, where
 * enriched spans go, and the standard parts that make the SDK.
 *
 * @param settings the settings of the component {@code cost_per_success/development}
 * @param spanTargets where the exporters of the tracer provider send spans
 * @param standard the standard parts, which make the SDK
 */
public record GatewayConfig(
    PipelineSettings settings, List<SpanTarget> spanTargets, StandardParts standard) {
  private static final List<String> NAMES =
      List.of("cost_per_success/development", "cost_per_success");

  /** Copies the list. */
  public GatewayConfig {
    requireNonNull(settings, "settings");
    spanTargets = List.copyOf(spanTargets);
    requireNonNull(standard, "standard");
  }

  /** The configuration of an empty file: every setting at its default, and nothing is exported. */
  public static GatewayConfig defaults() {
    return new GatewayConfig(PipelineSettings.DEFAULT, List.of(), StandardParts.NONE);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if the file cannot be read
   * @throws SettingsException if it is no declarative configuration, or anything in our component
   *     is wrong
   */
  public static GatewayConfig read(Path file) throws IOException, SettingsException {
    return parse(file.toString(), Files.readAllBytes(file));
  }

  /**
   * Reads the content of a file. An empty one, or one of comments only, means the defaults.
   *
   * @param name name of the file in messages
   * @throws SettingsException if it is no declarative configuration, or anything in our component
   *     is wrong
   */
  public static GatewayConfig parse(String name, byte[] yaml) throws SettingsException {
    OpenTelemetryConfigurationModel model = model(name, yaml);
    if (model == null) {
      return defaults();
    }
    List<SpanProcessorModel> processors = processors(model);
    return new GatewayConfig(
        SettingsReader.read(component(processors)),
        SpanTarget.allOf(processors),
        new StandardParts(model));
  }

  /** Null when the file is empty, or holds only comments. */
  private static @Nullable OpenTelemetryConfigurationModel model(String name, byte[] yaml)
      throws SettingsException {
    try {
      return DeclarativeConfiguration.parse(new ByteArrayInputStream(yaml));
    } catch (DeclarativeConfigException malformed) {
      Throwable cause = malformed.getCause() == null ? malformed : malformed.getCause();
      String found = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
      throw new SettingsException(
          List.of(
              new SettingsProblem(
                  name, found, "an OpenTelemetry declarative configuration, file_format 1.2")));
    }
  }

  private static List<SpanProcessorModel> processors(OpenTelemetryConfigurationModel model) {
    TracerProviderModel tracers = model.getTracerProvider();
    boolean none = tracers == null || tracers.getProcessors() == null;
    return none ? List.of() : tracers.getProcessors();
  }

  private static Map<String, Object> component(List<SpanProcessorModel> processors)
      throws SettingsException {
    var found = new ArrayList<Map<String, Object>>();
    for (SpanProcessorModel processor : processors) {
      for (String name : NAMES) {
        var component = processor.getAdditionalProperties().get(name);
        if (component != null) {
          found.add(component.getAdditionalProperties());
        }
      }
    }
    if (found.size() > 1) {
      throw new SettingsException(
          List.of(
              new SettingsProblem(
                  "tracer_provider.processors",
                  found.size() + " components cost_per_success",
                  "at most one")));
    }
    return found.isEmpty() ? Map.of() : found.get(0);
  }
}
