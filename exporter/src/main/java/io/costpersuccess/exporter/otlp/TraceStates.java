package io.costpersuccess.exporter.otlp;

import org.jspecify.annotations.Nullable;

/** Reader of the header {@code tracestate} of W3C Trace Context, as OTLP carries it. */
final class TraceStates {
  private static final int MOST_MEMBERS = 32;

  private TraceStates() {}

  /**
   * The value of a key; null when it has none. Of more members than the 32 that the recommendation
   * allows, the rest is not looked at.
   */
  static @Nullable String value(String header, String key) {
    if (header.isEmpty()) {
      return null;
    }
    String start = key + '=';
    String[] members = header.split(",", MOST_MEMBERS + 1);
    for (int i = 0; i < Math.min(members.length, MOST_MEMBERS); i++) {
      String entry = members[i].strip();
      if (entry.startsWith(start)) {
        return entry.substring(start.length());
      }
    }
    return null;
  }
}
