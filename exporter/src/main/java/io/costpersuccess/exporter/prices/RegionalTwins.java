package io.costpersuccess.exporter.prices;

import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Anthropic's models cost the same in every geography of Bedrock that is not global. */
final class RegionalTwins implements Rule {
  private static final Pattern PROFILE =
      Pattern.compile("(?:us|eu|jp|au|apac)\\.(?<base>anthropic\\..+)");

  private record Twin(String base, PriceTerms terms, Period period) {}

  @Override
  public List<Finding> check(Table table) {
    var first = new HashMap<Twin, Row>();
    var findings = new ArrayList<Finding>();
    for (Row row : table.rows()) {
      Matcher name = PROFILE.matcher(row.model().model());
      if (name.matches() && row.model().provider().equals("aws.bedrock")) {
        Row twin = first.putIfAbsent(new Twin(name.group("base"), row.terms(), row.period()), row);
        compare(row, twin == null ? row : twin, findings);
      }
    }
    return findings;
  }

  private static void compare(Row row, Row twin, List<Finding> findings) {
    for (Map.Entry<UsageClass, BigDecimal> price : row.prices().entrySet()) {
      BigDecimal other = twin.usd(price.getKey());
      if (other != null && other.compareTo(price.getValue()) != 0) {
        findings.add(
            new Finding(
                "regional-twins",
                row.where(),
                "found "
                    + row.model()
                    + " "
                    + row.word(price.getKey())
                    + ", expected "
                    + twin.word(price.getKey())
                    + " as "
                    + twin.model()));
      }
    }
  }
}
