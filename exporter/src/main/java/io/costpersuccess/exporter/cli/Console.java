package io.costpersuccess.exporter.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The streams of a command: results, and one line for each problem or the present state. */
@Command
final class Console {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  private int statusLength;

  /** Where results go. */
  PrintWriter out() {
    return commandLine().getOut();
  }

  /** Where problems go. */
  PrintWriter err() {
    return commandLine().getErr();
  }

  /** Prints a problem. */
  void problem(Object problem) {
    status("");
    err().println(problem);
    err().flush();
  }

  /** Shows what is being done in place of what was shown last; empty text clears the line. */
  void status(String text) {
    if (statusLength > 0 || !text.isEmpty()) {
      err().print('\r' + " ".repeat(statusLength) + '\r' + text);
      err().flush();
      statusLength = text.length();
    }
  }

  /**
   * Whether standard error is a terminal; where that cannot be known, whether standard output is.
   */
  static boolean isTerminal() {
    try {
      return Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty).*");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Ansi.AUTO.enabled();
    }
  }

  private CommandLine commandLine() {
    return requireNonNull(command, "the command line sets it").commandLine();
  }
}
