package io.costpersuccess.exporter.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code cps}: what LLM features cost per success. */
@Command(
    name = "cps",
    description = "Cost per success of LLM features, from OpenTelemetry data.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      ReportCommand.class,
      ConfigCommand.class,
      PricesCommand.class,
      CalculateCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  could not be done",
      "  2  the call, the configuration or the input is wrong"
    })
public final class Cps {
  /** The command with its subcommands. */
  public Cps() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    LogSetup.apply();
    var standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    var writer = new OutputStreamWriter(standardOutput, StandardCharsets.UTF_8);
    CommandLine commandLine = commandLine().setOut(new PrintWriter(writer, true));
    int exitCode = commandLine.execute(args);
    commandLine.getOut().flush();
    System.exit(exitCode);
  }

  /** The command line, with one line for each problem on standard error. */
  public static CommandLine commandLine() {
    var problems = new ProblemPrinter();
    return new CommandLine(new Cps())
        .setParameterExceptionHandler(problems)
        .setExecutionExceptionHandler(problems);
  }
}
