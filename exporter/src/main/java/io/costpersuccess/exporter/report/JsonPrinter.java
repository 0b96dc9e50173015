package io.costpersuccess.exporter.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.Writer;

/** The one form in which JSON is printed: indented, and the same on every system. */
public final class JsonPrinter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Spacing.AFTER)
          .withArrayEmptySeparator("");

  /** Something that writes a JSON value. */
  public interface Content {
    /**
     * Writes it.
     *
     * @throws IOException if the target fails
     */
    void write(JsonGenerator json) throws IOException;
  }

  private JsonPrinter() {}

  /**
   * Prints a document and ends its last line. Leaves the writer open.
   *
   * @throws IOException if the writer fails
   */
  public static void print(Content content, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter(SEPARATORS)
              .withObjectIndenter(INDENT)
              .withArrayIndenter(INDENT));
      content.write(json);
    }
    out.write('\n');
  }
}
