package io.costpersuccess.exporter.demo;

import io.costpersuccess.exporter.config.GatewayConfig;
import io.costpersuccess.exporter.gateway.Gateway;
import io.costpersuccess.exporter.report.Report;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.TimeSpan;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The main job on real input: a gateway on free local ports, and the recorded sessions replayed to
 * it over OTLP/gRPC.
 */
public final class Demo implements AutoCloseable {
  private final Gateway gateway;
  private final int metricsPort;
  private TimeSpan period = TimeSpan.NONE;

  private Demo(Gateway gateway, int metricsPort) {
    this.gateway = gateway;
    this.metricsPort = metricsPort;
  }

  /**
   * Starts the gateway.
   *
   * @throws IOException if no local port is free
   */
  public static Demo start() throws IOException {
    int metricsPort = freePort();
    return new Demo(Gateway.start(config(metricsPort), Catalogue.bundled()), metricsPort);
  }

  /** Replays all sessions, of which the last ends now, and settles them. */
  public void replay() {
    DemoTelemetry telemetry = DemoTelemetry.endingAt(Instant.now());
    try (var sender = new DemoSender(gateway.grpcPort())) {
      sender.send(telemetry);
    }
    period = telemetry.period();
    gateway.pipeline().closeAll(CloseCause.END_OF_INPUT);
  }

  /** What the sessions cost and achieved. */
  public Report report() {
    return Report.live(gateway.pipeline(), period);
  }

  /** The gateway. */
  public Gateway gateway() {
    return gateway;
  }

  /** Address of the live page. */
  public String pageUrl() {
    return "http://127.0.0.1:" + gateway.httpPort() + "/";
  }

  /** Address of the metrics in the text format of Prometheus. */
  public String metricsUrl() {
    return "http://127.0.0.1:" + metricsPort + "/metrics";
  }

  @Override
  public void close() {
    gateway.close();
  }

  private static GatewayConfig config(int metricsPort) {
    String yaml =
        """
        file_format: "1.2"
        tracer_provider:
          processors:
            - cost_per_success/development:
                cluster_keys: [%s]
                receivers:
                  otlp: {grpc: "127.0.0.1:0", http: "127.0.0.1:0"}
        meter_provider:
          readers:
            - pull: {exporter: {prometheus/development: {host: 127.0.0.1, port: %d}}}
        """
            .formatted(DemoTelemetry.CLUSTER_KEY, metricsPort);
    try {
      return GatewayConfig.parse("demo", yaml.getBytes(StandardCharsets.UTF_8));
    } catch (SettingsException neverWrong) {
      throw new IllegalStateException(neverWrong);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
