package io.costpersuccess.exporter.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a report as comma-separated values, RFC 4180: a line of names, then a line for each
 * row. The names are those of the JSON form; columns are only ever added at the end.
 */
public enum CsvTable {
  /** A row for each arm of each feature. */
  ARMS,
  /** A row for each task. */
  TASKS,
  /** A row for each reported call, counted or not. */
  CALLS;

  private static final String LINE_END = "\r\n";

  /**
   * Writes the table and flushes the writer, which stays open.
   *
   * @throws IOException if the writer fails
   */
  public void write(Report report, Writer out) throws IOException {
    switch (this) {
      case ARMS ->
          write(
              ArmColumns.ALL,
              report.features().stream().flatMap(f -> f.arms().stream()).toList(),
              out);
      case TASKS -> write(TaskColumns.ALL, report.tasks(), out);
      case CALLS -> write(CallColumns.ALL, report.calls(), out);
    }
    out.flush();
  }

  private static <T> void write(List<CsvColumn<T>> columns, List<T> rows, Writer out)
      throws IOException {
    out.write(columns.stream().map(CsvColumn::name).collect(Collectors.joining(",")) + LINE_END);
    for (T row : rows) {
      out.write(
          columns.stream().map(column -> column.field().apply(row)).collect(Collectors.joining(","))
              + LINE_END);
    }
  }
}
