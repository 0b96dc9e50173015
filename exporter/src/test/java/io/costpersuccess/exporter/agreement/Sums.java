package io.costpersuccess.exporter.agreement;

import java.math.BigDecimal;
import java.util.TreeMap;

/** Exact sums by what they are of; a sum of 0 is none. */
final class Sums {
  private final TreeMap<String, BigDecimal> byName = new TreeMap<>();

  Sums add(String name, BigDecimal amount) {
    BigDecimal sum = byName.getOrDefault(name, BigDecimal.ZERO).add(amount).stripTrailingZeros();
    if (sum.signum() == 0) {
      byName.remove(name);
    } else {
      byName.put(name, sum);
    }
    return this;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Sums other && byName.equals(other.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.toString();
  }
}
