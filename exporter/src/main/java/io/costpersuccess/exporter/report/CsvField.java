package io.costpersuccess.exporter.report;

import org.jspecify.annotations.Nullable;

/** Text as a field of comma-separated values, RFC 4180. */
final class CsvField {
  /**
   * What a spreadsheet takes for the beginning of a formula, full-width forms included, and what it
   * skips before one.
   *
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
   */
  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

  private static final String QUOTED = ",\"\r\n";

  private CsvField() {}

  /** The text, which a spreadsheet does not run as a formula; empty for null. */
  static String text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String safe = FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    boolean quoted = safe.chars().anyMatch(c -> QUOTED.indexOf(c) >= 0);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
