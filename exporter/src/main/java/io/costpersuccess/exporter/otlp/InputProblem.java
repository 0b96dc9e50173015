package io.costpersuccess.exporter.otlp;

import static java.util.Objects.requireNonNull;

/**
 * A part of a recorded file that could not be used.
 *
 * @param file name of the file
 * @param place where in it, such as {@code line 3 column 7} or {@code byte 12}
 * @param found what is there, without quoting it
 * @param expected what should be there
 */
public record InputProblem(String file, String place, String found, String expected) {
  /** Checks that nothing is null. */
  public InputProblem {
    requireNonNull(file, "file");
    requireNonNull(place, "place");
    requireNonNull(found, "found");
    requireNonNull(expected, "expected");
  }

  /** The problem as one line for people. */
  @Override
  public String toString() {
    return file + ", " + place + ": found " + found + ", expected " + expected;
  }
}
