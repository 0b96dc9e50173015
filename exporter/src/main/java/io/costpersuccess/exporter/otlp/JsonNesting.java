package io.costpersuccess.exporter.otlp;

/** How deep in brackets a JSON text is, as far as it was seen. */
final class JsonNesting {
  private int depth;
  private boolean inString;
  private boolean escaped;
  private boolean closed;

  /** Goes on with the text up to the bracket that closes it. */
  void scan(String text) {
    for (int i = 0; i < text.length() && !closed; i++) {
      char next = text.charAt(i);
      if (inString) {
        scanInString(next);
      } else {
        scanOutside(next);
      }
    }
  }

  /** Whether the text broke off inside a string; a JSON string never goes over a line end. */
  boolean isInString() {
    return inString;
  }

  /** Whether every bracket is closed. */
  boolean isClosed() {
    return closed;
  }

  private void scanInString(char next) {
    if (escaped) {
      escaped = false;
    } else if (next == '\\') {
      escaped = true;
    } else if (next == '"') {
      inString = false;
    }
  }

  private void scanOutside(char next) {
    if (next == '"') {
      inString = true;
    } else if (next == '{' || next == '[') {
      depth++;
    } else if (next == '}' || next == ']') {
      depth--;
      closed = depth <= 0;
    }
  }
}
