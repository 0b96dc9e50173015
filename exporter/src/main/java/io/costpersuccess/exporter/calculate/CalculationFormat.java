package io.costpersuccess.exporter.calculate;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
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

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  /** The same on every system. */
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Spacing.AFTER)
          .withArrayEmptySeparator("");

  /**
   * Writes a calculation and flushes the writer, which stays open.
   *
   * @throws IOException if the writer fails
   */
  public void write(Calculation calculation, Writer out) throws IOException {
    switch (this) {
      case TABLE -> writeTable(calculation, out);
      case JSON -> writeJson(calculation, out);
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

  private static void writeJson(Calculation calculation, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(SEPARATORS)
              .withObjectIndenter(INDENT)
              .withArrayIndenter(INDENT));
      json.writeStartObject();
      json.writeStringField("schema", "cps.calculation/1");
      for (Sheet<?> sheet : calculation.sheets()) {
        sheet.write(json);
      }
      json.writeEndObject();
    }
    out.write('\n');
  }
}
