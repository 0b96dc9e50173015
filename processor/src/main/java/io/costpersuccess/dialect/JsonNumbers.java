package io.costpersuccess.dialect;

import java.util.HashMap;
import java.util.Map;

/**
 * Reader of the numbers in a JSON object, whatever their depth, by the name of their member. It
 * also takes the single quotes of a printed Python dictionary. Text is skipped and never kept; what
 * is no JSON yields what numbers it has, and never an exception.
 */
final class JsonNumbers {
  private static final int LONGEST_TEXT = 100_000;

  private final String text;
  private final Map<String, String> numbers = new HashMap<>();
  private int at;
  private int nameStart;
  private int nameEnd;

  private JsonNumbers(String text) {
    this.text = text;
  }

  /**
   * The numbers as they are written, by member name; of equal names the first counts. Empty when
   * the text is unreasonably long.
   */
  static Map<String, String> read(String text) {
    if (text.length() > LONGEST_TEXT) {
      return Map.of();
    }
    var reader = new JsonNumbers(text);
    reader.read();
    return reader.numbers;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        readText(c);
      } else if (c == '-' || isDigit(c)) {
        readNumber();
      } else {
        if (c == ',' || c == '{' || c == '[') {
          forgetName();
        }
        at++;
      }
    }
  }

  /** Text before a colon is the name of what follows. */
  private void readText(char quote) {
    int start = ++at;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at, text.length());
    at++;
    skipBlanks();
    if (at < text.length() && text.charAt(at) == ':') {
      nameStart = start;
      nameEnd = end;
      at++;
    } else {
      forgetName();
    }
  }

  private void readNumber() {
    int start = at;
    while (at < text.length() && isPartOfNumber(text.charAt(at))) {
      at++;
    }
    if (nameEnd > nameStart) {
      numbers.putIfAbsent(text.substring(nameStart, nameEnd), text.substring(start, at));
    }
    forgetName();
  }

  private void forgetName() {
    nameStart = 0;
    nameEnd = 0;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isPartOfNumber(char c) {
    return isDigit(c) || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  }
}
