package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.report.CsvTable;
import io.costpersuccess.exporter.report.Replay;
import io.costpersuccess.exporter.report.Report;
import io.costpersuccess.exporter.report.ReportFormat;
import io.costpersuccess.exporter.report.TimeRange;
import io.costpersuccess.pipeline.PipelineSettings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code cps report}: cost per success from recorded telemetry. */
@Command(
    name = "report",
    description = {
      "Cost per success from recorded OTLP telemetry.",
      "What can be read is reported even when a part of the input is wrong."
    })
final class ReportCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();
  @Mixin private final ConfigOption config = new ConfigOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "OTLP as JSON lines, one JSON document or length-delimited protobuf, each also gzipped;"
              + " - is standard input.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "table|json|html|csv",
      defaultValue = "table",
      converter = FormatConverter.class,
      description = {
        "Form of the report (default: table).",
        "csv is a table of arms, with --tasks or --calls one of tasks or calls."
      })
  private ReportFormat format = ReportFormat.TABLE;

  @Option(names = "--out", paramLabel = "FILE", description = "Write to a file.")
  private @Nullable Path out;

  @Option(names = "--calls", description = "Also list every call.")
  private boolean calls;

  @Option(names = "--tasks", description = "Also list every task.")
  private boolean tasks;

  @Mixin private final RangeOptions range = new RangeOptions();

  @Option(
      names = "--split-at",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "Also compare the tasks before and after, such as 2026-06-01T00:00:00Z.")
  private @Nullable Instant splitAt;

  @Mixin private final AdviceOptions advice = new AdviceOptions();

  @Override
  public Integer call() throws WrongInputException, IOException {
    advice.check();
    checkTables();
    TimeRange asked = range.range();
    PipelineSettings settings = config.read().settings();
    var input = new RecordedInput(console, new Replay(settings, ConfigFile.prices(settings)));
    files.forEach(input::read);
    if (input.hasContent()) {
      write(asked(input.replay().report(asked), settings));
    }
    return input.problems() == 0 ? ExitCode.OK : ExitCode.USAGE;
  }

  private Report asked(Report all, PipelineSettings settings) {
    Report report = splitAt == null ? all : all.splitAt(splitAt, settings);
    report = advice.isAsked() ? report.advisedBy(advice.advisor()) : report;
    Report withCalls = calls ? report : report.withoutCalls();
    return tasks ? withCalls : withCalls.withoutTasks();
  }

  private void write(Report report) throws IOException {
    if (out == null) {
      write(report, console.out());
      if (console.out().checkError()) {
        throw new IOException("standard output cannot be written");
      }
      return;
    }
    try (Writer writer = Files.newBufferedWriter(out)) {
      write(report, writer);
    }
  }

  private void write(Report report, Writer writer) throws IOException {
    if (format == ReportFormat.CSV && (calls || tasks)) {
      (calls ? CsvTable.CALLS : CsvTable.TASKS).write(report, writer);
    } else {
      format.write(report, writer);
    }
  }

  private void checkTables() throws WrongInputException {
    if (format == ReportFormat.CSV && calls && tasks) {
      throw new WrongInputException(
          List.of(
              "--format csv: found --calls and --tasks, expected at most one, as it is one table"));
    }
  }
}
