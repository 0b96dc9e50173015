package io.costpersuccess.exporter.prices;

/**
 * A price that cannot be right.
 *
 * @param rule the name of the rule that it breaks, such as {@code zero-price}
 * @param where file and line, or source and key
 * @param reason what was found, and what is expected
 */
public record Finding(String rule, String where, String reason) {
  @Override
  public String toString() {
    return where + ": " + rule + ": " + reason;
  }
}
