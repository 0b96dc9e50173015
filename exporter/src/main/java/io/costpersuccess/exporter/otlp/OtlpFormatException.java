package io.costpersuccess.exporter.otlp;

/** Bytes that are not the OTLP message they should be. Its text never quotes them. */
public final class OtlpFormatException extends Exception {
  private final String place;
  private final String found;

  /**
   * A fault.
   *
   * @param place where, such as {@code line 3 column 7} or {@code byte 12}; empty when not known
   * @param found what is there, without quoting it
   */
  public OtlpFormatException(String place, String found) {
    super(place.isEmpty() ? found : place + ": " + found);
    this.place = place;
    this.found = found;
  }

  /** Where the fault is, such as {@code line 3 column 7} or {@code byte 12}; may be empty. */
  public String place() {
    return place;
  }

  /** What is there. */
  public String found() {
    return found;
  }
}
