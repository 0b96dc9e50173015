package io.costpersuccess.span;

/** Trace and span ids from small numbers. */
public final class Ids {
  private Ids() {}

  /** 32 hex digits. */
  public static String trace(int number) {
    return "%032x".formatted(number);
  }

  /** 16 hex digits. */
  public static String span(int number) {
    return "%016x".formatted(number);
  }
}
