package io.costpersuccess.exporter.prices;

import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** When two amounts, or two prices of a model, are the same: within one per cent. */
final class Agreement {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  /** Classes that stand for a model that is not billed by the token. */
  private static final List<UsageClass> UNITS =
      List.of(
          UsageClass.SECONDS,
          UsageClass.CHARACTERS,
          UsageClass.IMAGES,
          UsageClass.SEARCHES,
          UsageClass.REQUESTS);

  private Agreement() {}

  static boolean of(BigDecimal one, BigDecimal other) {
    BigDecimal difference = one.subtract(other).abs();
    return difference.compareTo(one.max(other).multiply(TOLERANCE)) <= 0;
  }

  /** Whether two rows price text alike; else, whether they price what they both know alike. */
  static boolean of(Row one, Row other) {
    if (isText(one) || isText(other)) {
      return agree(one, other, UsageClass.INPUT) && agree(one, other, UsageClass.OUTPUT);
    }
    Set<UsageClass> shared = new TreeSet<>(one.prices().keySet());
    shared.retainAll(other.prices().keySet());
    shared.retainAll(UNITS);
    return !shared.isEmpty() && shared.stream().allMatch(c -> agree(one, other, c));
  }

  private static boolean isText(Row row) {
    return row.has(UsageClass.INPUT) || row.has(UsageClass.OUTPUT);
  }

  private static boolean agree(Row one, Row other, UsageClass usageClass) {
    BigDecimal left = one.usd(usageClass);
    BigDecimal right = other.usd(usageClass);
    if (left == null || right == null) {
      return left == null && right == null;
    }
    return of(left, right);
  }
}
