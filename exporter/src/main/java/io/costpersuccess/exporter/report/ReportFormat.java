package io.costpersuccess.exporter.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** A form in which a report is written. */
public enum ReportFormat {
  /** Plain text for terminals and logs. */
  TABLE,
  /** The machine-readable form {@code cps.report/1}. */
  JSON,
  /** One self-contained page. */
  HTML,
  /** The table of arms as comma-separated values. */
  CSV;

  /**
   * Writes a report and flushes the writer, which stays open.
   *
   * @throws IOException if the writer fails
   */
  public void write(Report report, Writer out) throws IOException {
    switch (this) {
      case TABLE -> TextReport.write(report, out);
      case JSON -> JsonReport.write(report, out);
      case HTML -> HtmlReport.write(report, out);
      case CSV -> CsvTable.ARMS.write(report, out);
    }
    out.flush();
  }

  /** Name on the command line, such as {@code json}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
