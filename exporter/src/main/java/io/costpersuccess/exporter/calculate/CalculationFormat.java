package io.costpersuccess.exporter.calculate;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonGenerator;
import io.costpersuccess.exporter.report.JsonPrinter;
import io.costpersuccess.exporter.report.TextGrid;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A form in which a calculation is written. */
public enum CalculationFormat {
  /** Plain text for people: rounded. */
  TABLE,
  /** The machine-readable form {@code cps.calculation/1}: exact. */
  JSON;

  /**
   * Writes a calculation and flushes the writer, which stays open.
   *
   * @throws IOException if the writer fails
   */
  public void write(Calculation calculation, Writer out) throws IOException {
    switch (this) {
      case TABLE -> writeTable(calculation, out);
      case JSON -> JsonPrinter.print(json -> writeJson(calculation, json), out);
    }
    out.flush();
  }

  /** Name on the command line, such as {@code json}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static void writeTable(Calculation calculation, Writer out) throws IOException {
    var parts = new ArrayList<List<String>>();
    for (Sheet<?> sheet : calculation.sheets()) {
      if (!sheet.columns().isEmpty()) {
        parts.add(TextGrid.lines(sheet.grid()));
      }
    }
    if (!calculation.sentences().isEmpty()) {
      parts.add(calculation.sentences());
    }
    String text = parts.stream().map(part -> String.join("\n", part)).collect(joining("\n\n"));
    out.write(text + '\n');
  }

  private static void writeJson(Calculation calculation, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", "cps.calculation/1");
    for (Sheet<?> sheet : calculation.sheets()) {
      sheet.write(json);
    }
    json.writeEndObject();
  }
}
