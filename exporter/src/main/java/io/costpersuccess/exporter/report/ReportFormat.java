package io.costpersuccess.exporter.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** A form in which a report is written. */
public enum ReportFormat {
  /** Plain text for terminals and logs. */
  TABLE(TextReport::write),
  /** The machine-readable form, {@code cps.report/1}. */
  JSON(JsonReport::write),
  /** One self-contained page. */
  HTML(HtmlReport::write);

  private interface Form {
    void write(Report report, Writer out) throws IOException;
  }

  private final Form form;

  ReportFormat(Form form) {
    this.form = form;
  }

  /**
   * Writes a report and flushes the writer, which stays open.
   *
   * @throws IOException if the writer fails
   */
  public void write(Report report, Writer out) throws IOException {
    form.write(report, out);
    out.flush();
  }

  /** Name on the command line, such as {@code json}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
