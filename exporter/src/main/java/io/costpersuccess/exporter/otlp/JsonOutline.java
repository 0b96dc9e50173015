package io.costpersuccess.exporter.otlp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as far as its top-level names.
 *
 * @param names names of the fields, in order
 */
record JsonOutline(Set<String> names) {
  /** Deeper than any OTLP message that protobuf reads, so that its own limit decides. */
  private static final int MAX_DEPTH = 250;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /**
   * Reads an outline.
   *
   * @throws OtlpFormatException if the text is not exactly one JSON object
   */
  static JsonOutline of(String json) throws OtlpFormatException {
    return of(json, 1);
  }

  /** As {@link #of(String)}, for text that begins on a later line of its file. */
  static JsonOutline of(String json, int firstLine) throws OtlpFormatException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      return new JsonOutline(names(parser, firstLine));
    } catch (JsonProcessingException e) {
      // Its own message quotes the text.
      throw new OtlpFormatException(place(e.getLocation(), firstLine), "text that is not JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> names(JsonParser parser, int firstLine)
      throws IOException, OtlpFormatException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new OtlpFormatException(place(parser.currentTokenLocation(), firstLine), kind(parser));
    }
    Set<String> names = new LinkedHashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      names.add(parser.currentName());
      parser.nextToken();
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      throw new OtlpFormatException(
          place(parser.currentTokenLocation(), firstLine), "text after the end of the object");
    }
    return names;
  }

  private static String kind(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == null) {
      return "no text";
    }
    return token == JsonToken.START_ARRAY ? "an array" : "a JSON value that is not an object";
  }

  /** A place in the file; empty when the parser does not know it, as where nesting is too deep. */
  private static String place(@Nullable JsonLocation location, int firstLine) {
    if (location == null) {
      return "";
    }
    return "line " + (firstLine - 1 + location.getLineNr()) + " column " + location.getColumnNr();
  }
}
