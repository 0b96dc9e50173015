package io.costpersuccess.pricing;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a catalogue, line by line. */
final class Problems {
  private final List<String> lines = new ArrayList<>();

  void add(String where, String found, String expected) {
    lines.add(where + ": found " + found + ", expected " + expected);
  }

  void add(String where, LineException problem) {
    lines.add(where + ": " + problem.getMessage());
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
