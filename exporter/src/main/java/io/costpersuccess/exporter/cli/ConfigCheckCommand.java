package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.config.GatewayConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code cps config check}: what is wrong with a configuration, or what it says. */
@Command(
    name = "check",
    description = "Says what is wrong with a configuration, by key, or what is in force.")
final class ConfigCheckCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Parameters(paramLabel = "FILE", description = "Configuration, such as otel-config.yaml.")
  private Path file = Path.of("");

  @Override
  public Integer call() throws WrongInputException, IOException {
    GatewayConfig config = new ConfigFile(file).read();
    ConfigFile.prices(config.settings());
    SettingsInForce.lines(config.settings()).forEach(console.out()::println);
    console.out().flush();
    return ExitCode.OK;
  }
}
