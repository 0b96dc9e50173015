package io.costpersuccess.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A JVM in a process of its own. */
final class JavaProcess {
  private static final long TIMEOUT_SECONDS = 120;

  private JavaProcess() {}

  /**
   * What a process that ended left behind.
   *
   * @param exitCode its exit code
   * @param output everything it printed, standard error included
   */
  record Ended(int exitCode, String output) {}

  static ProcessBuilder of(List<String> arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  static Ended run(List<String> arguments) throws IOException, InterruptedException {
    Process process = of(arguments).redirectErrorStream(true).start();
    var output = CompletableFuture.supplyAsync(() -> read(process));
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Ended(process.waitFor(), output.join());
  }

  static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
