package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.report.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that ask for the tasks of a stretch of time. */
final class RangeOptions {
  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "Only tasks that began then or later, such as 2026-06-01.")
  private @Nullable Instant from;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = InstantConverter.class,
      description = "Only tasks that began before, such as 2026-07-01.")
  private @Nullable Instant to;

  /**
   * The range.
   *
   * @throws WrongInputException if it ends before it begins
   */
  TimeRange range() throws WrongInputException {
    var range = new TimeRange(from, to);
    if (range.isEmpty()) {
      throw new WrongInputException(
          List.of("--to: found " + to + ", expected a time after --from, " + from));
    }
    return range;
  }
}
