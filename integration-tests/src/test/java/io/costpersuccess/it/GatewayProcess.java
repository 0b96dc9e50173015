package io.costpersuccess.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code cps serve} as a process of its own. */
final class GatewayProcess implements AutoCloseable {
  private static final Pattern GRPC = Pattern.compile("OTLP/gRPC at 127\\.0\\.0\\.1:(\\d+)");
  private static final Pattern HTTP = Pattern.compile("OTLP/HTTP at 127\\.0\\.0\\.1:(\\d+)");
  private static final long STOP_SECONDS = 60;

  private final Process process;
  private final BufferedReader output;
  private final StringBuilder printed = new StringBuilder();

  private GatewayProcess(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts the gateway and waits until it says that it is ready. */
  static GatewayProcess start(Path config) throws IOException {
    ProcessBuilder builder =
        JavaProcess.of(
            List.of("-jar", System.getProperty("cps.jar"), "serve", "--config", config.toString()));
    var gateway = new GatewayProcess(builder.redirectErrorStream(true).start());
    String line = gateway.output.readLine();
    while (line != null && !line.contains("ready")) {
      gateway.printed.append(line).append('\n');
      line = gateway.output.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the gateway did not start: " + gateway.printed);
    }
    return gateway;
  }

  int grpcPort() {
    return port(GRPC);
  }

  int httpPort() {
    return port(HTTP);
  }

  /** Stops the gateway as an orchestrator does, and answers everything it printed. */
  String stop() throws IOException, InterruptedException {
    process.toHandle().destroy(); // Process.destroy() would also close the stream we read
    output.lines().forEach(line -> printed.append(line).append('\n'));
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the gateway did not stop: " + printed);
    }
    return printed.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private int port(Pattern pattern) {
    Matcher matcher = pattern.matcher(printed);
    if (!matcher.find()) {
      throw new IllegalStateException("no port in: " + printed);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
