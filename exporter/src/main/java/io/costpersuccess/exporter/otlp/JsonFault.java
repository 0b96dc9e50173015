package io.costpersuccess.exporter.otlp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What protobuf's JSON parser says about a fault, without the values it quotes. */
final class JsonFault {
  private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+) path ");

  /** The beginnings of its messages that tell what is wrong before they quote. */
  private static final Pattern KIND =
      Pattern.compile(
          "Not an? \\w+ value"
              + "|Invalid (bool|enum) value"
              + "|Out of range \\w+ value"
              + "|Numeric value is too long"
              + "|Expect message object"
              + "|Expected an array"
              + "|Repeated field elements cannot be null"
              + "|Hit recursion limit");

  private JsonFault() {}

  static OtlpFormatException of(String message) {
    Matcher place = PLACE.matcher(message);
    return new OtlpFormatException(
        place.find() ? "line " + place.group(1) + " column " + place.group(2) : "", kind(message));
  }

  private static String kind(String message) {
    Matcher kind = KIND.matcher(message);
    String found = "a field with a value of the wrong type";
    return kind.lookingAt() ? found + " (" + kind.group() + ")" : found;
  }
}
