package io.costpersuccess.exporter.prices;

import static io.costpersuccess.call.UsageClass.CACHE_READ;
import static io.costpersuccess.call.UsageClass.CACHE_WRITE_1H;
import static io.costpersuccess.call.UsageClass.CACHE_WRITE_5M;
import static io.costpersuccess.call.UsageClass.CHARACTERS;
import static io.costpersuccess.call.UsageClass.IMAGES;
import static io.costpersuccess.call.UsageClass.INPUT;
import static io.costpersuccess.call.UsageClass.OUTPUT;
import static io.costpersuccess.call.UsageClass.OUTPUT_IMAGE;
import static io.costpersuccess.call.UsageClass.SECONDS;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule about one price, or about a price beside the standard one of its model. */
enum RowRule implements Rule {
  /** Zero is not free, unless the name says so. */
  ZERO_PRICE("more than 0, or a name that ends in :free") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      return usd.signum() == 0 && !row.model().isFree();
    }
  },
  /** USD per token or cents in the place of USD per million tokens. */
  OUT_OF_RANGE("0.0005 to 1000 USD per million tokens") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      return c.unit() == UsageClass.Unit.TOKEN
          && usd.signum() > 0
          && (usd.compareTo(LEAST) < 0 || usd.compareTo(MOST) > 0);
    }
  },
  /** A price of cache reads in the field for cache writes. */
  CACHE_WRITE_BELOW_INPUT("the input price or more") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      return (c == CACHE_WRITE_5M && isLess(usd, row.usd(INPUT)))
          || (c == CACHE_WRITE_1H && isLess(usd, row.usd(CACHE_WRITE_5M)));
    }
  },
  /** Reading from a cache is a discount. */
  CACHE_READ_ABOVE_INPUT("the input price or less") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      BigDecimal input = row.usd(INPUT);
      return c == CACHE_READ && input != null && isLess(input, usd);
    }
  },
  /** A price of a token in the place of the price of a million. */
  CACHE_READ_TOO_CHEAP("a thousandth of the input price or more") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      return c == CACHE_READ && isLess(usd.movePointRight(3), row.usd(INPUT));
    }
  },
  /** One thing priced in two units. */
  BILLED_TWICE("one unit: tokens, or seconds, characters or images") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      boolean text = row.has(INPUT) || row.has(OUTPUT);
      return ((c == SECONDS || c == CHARACTERS) && text) || (c == IMAGES && row.has(OUTPUT_IMAGE));
    }
  },
  /** The dearest surcharge for speed there has been is Anthropic's fast mode, at six times. */
  PRIORITY_TOO_DEAR("8 times the standard price or less") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      BigDecimal plain = standardPrice(row, c, standard, ServiceTier.PRIORITY);
      return plain != null && isLess(plain.multiply(BigDecimal.valueOf(8)), usd);
    }
  },
  /** Priority costs more than standard. */
  PRIORITY_NOT_DEARER("more than the standard price") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      BigDecimal plain = standardPrice(row, c, standard, ServiceTier.PRIORITY);
      return plain != null && isText(c) && !isLess(plain, usd);
    }
  },
  /** Batch and flex cost less than standard. */
  DISCOUNT_NOT_CHEAPER("less than the standard price") {
    @Override
    boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard) {
      BigDecimal batch = standardPrice(row, c, standard, ServiceTier.BATCH);
      BigDecimal plain = batch == null ? standardPrice(row, c, standard, ServiceTier.FLEX) : batch;
      return plain != null && isText(c) && !isLess(usd, plain);
    }
  };

  private static final BigDecimal LEAST = new BigDecimal("0.0005");
  private static final BigDecimal MOST = new BigDecimal("1000");

  private final String expected;

  RowRule(String expected) {
    this.expected = expected;
  }

  abstract boolean breaks(Row row, UsageClass c, BigDecimal usd, @Nullable Row standard);

  @Override
  public List<Finding> check(Table table) {
    var findings = new ArrayList<Finding>();
    for (Row row : table.rows()) {
      for (UsageClass usageClass : broken(row, table.standardOf(row))) {
        findings.add(finding(row, usageClass));
      }
    }
    return findings;
  }

  /** The classes of a row that break the rule. */
  List<UsageClass> broken(Row row, @Nullable Row standard) {
    Stream<Map.Entry<UsageClass, BigDecimal>> entries = row.prices().entrySet().stream();
    return entries
        .filter(e -> breaks(row, e.getKey(), e.getValue(), standard))
        .map(Map.Entry::getKey)
        .toList();
  }

  Finding finding(Row row, UsageClass usageClass) {
    String terms = row.terms().toString();
    return new Finding(
        name().toLowerCase(Locale.ROOT).replace('_', '-'),
        row.where(),
        "found "
            + row.model()
            + (terms.isEmpty() ? " " : " " + terms + " ")
            + row.word(usageClass)
            + ", expected "
            + expected);
  }

  private static boolean isText(UsageClass usageClass) {
    return usageClass == INPUT || usageClass == OUTPUT;
  }

  private static boolean isLess(BigDecimal usd, @Nullable BigDecimal other) {
    return other != null && usd.compareTo(other) < 0;
  }

  private static @Nullable BigDecimal standardPrice(
      Row row, UsageClass usageClass, @Nullable Row standard, ServiceTier tier) {
    return standard == null || row.terms().tier() != tier ? null : standard.usd(usageClass);
  }
}
