package io.costpersuccess.pricing;

/** A flaw of one line of a catalogue: what was found and what is expected. */
final class LineException extends Exception {
  LineException(String found, String expected) {
    super("found " + found + ", expected " + expected);
  }

  LineException(String message) {
    super(message);
  }
}
