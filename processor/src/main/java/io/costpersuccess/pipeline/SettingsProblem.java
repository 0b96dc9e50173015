package io.costpersuccess.pipeline;

import static java.util.Objects.requireNonNull;

/**
 * Something wrong in the configuration.
 *
 * @param path path of the key, such as {@code task.idle_timeout}
 * @param found what stands there
 * @param expected what may stand there
 */
public record SettingsProblem(String path, String found, String expected) {
  /** Checks that nothing is null. */
  public SettingsProblem {
    requireNonNull(path, "path");
    requireNonNull(found, "found");
    requireNonNull(expected, "expected");
  }

  /** One line for people. */
  @Override
  public String toString() {
    return path + ": found " + found + ", expected " + expected;
  }
}
