package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.config.GatewayConfig;
import io.costpersuccess.exporter.gateway.Gateway;
import io.opentelemetry.api.incubator.config.DeclarativeConfigException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code cps serve}: the gateway, until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Runs the gateway until it is told to stop.",
      "It receives OTLP traces and logs over gRPC and HTTP, and outcomes at POST /v1/outcomes."
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "${env:OTEL_CONFIG_FILE:-otel-config.yaml}",
      description =
          "Declarative configuration of OpenTelemetry"
              + " (default: $OTEL_CONFIG_FILE, else otel-config.yaml).")
  private Path file = Path.of("");

  @Override
  public Integer call() throws WrongInputException, IOException, InterruptedException {
    GatewayConfig config = new ConfigFile(file).read();
    var stop = StopSignal.listen();
    try (Gateway gateway = start(config)) {
      announce(gateway, config);
      stop.await();
      console.status("");
    } finally {
      stop.ended();
    }
    return ExitCode.OK;
  }

  private Gateway start(GatewayConfig config) throws WrongInputException, IOException {
    try {
      return Gateway.start(config, ConfigFile.priceFiles(config.settings()));
    } catch (DeclarativeConfigException unmade) {
      throw new WrongInputException(List.of(file + ": " + unmade.getMessage()));
    }
  }

  private void announce(Gateway gateway, GatewayConfig config) {
    console.problem("cps: OTLP/gRPC at " + gateway.grpcAddress());
    console.problem(
        "cps: OTLP/HTTP at " + gateway.httpAddress() + ", with /v1/outcomes and a page");
    if (!config.standard().exportsMetrics()) {
      console.problem("cps: metrics go nowhere: " + file + " has no meter_provider");
    }
    if (!config.standard().exportsLogs()) {
      console.problem("cps: the ledger goes nowhere: " + file + " has no logger_provider");
    }
    console.problem("cps: ready");
  }
}
