package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.config.GatewayConfig;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --config}. */
final class ConfigOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration, such as otel-config.yaml; without it the defaults hold.")
  private @Nullable Path path;

  /**
   * The configuration of the file that was named, or the defaults.
   *
   * @throws WrongInputException if the file does not exist or anything in it is wrong
   * @throws IOException if the file cannot be read
   */
  GatewayConfig read() throws WrongInputException, IOException {
    return path == null ? GatewayConfig.defaults() : new ConfigFile(path).read();
  }
}
