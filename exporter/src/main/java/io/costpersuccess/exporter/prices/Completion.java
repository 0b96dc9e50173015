package io.costpersuccess.exporter.prices;

import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Prices that sources leave out because the providers' own rules say them once for all models. */
final class Completion {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final List<UsageClass> CACHE =
      List.of(UsageClass.CACHE_READ, UsageClass.CACHE_WRITE_5M, UsageClass.CACHE_WRITE_1H);

  private Completion() {}

  /** The rows of a model, completed from each other, without those that say nothing new. */
  static List<Row> of(List<Row> rows) {
    Table table = Table.of("generated", rows);
    return rows.stream().filter(row -> !isPlain(row, table)).map(row -> ofRow(row, table)).toList();
  }

  /** A region that costs what all others cost. */
  private static boolean isPlain(Row row, Table table) {
    Row standard = table.standardOf(row);
    return !row.terms().region().isEmpty()
        && (standard == null || standard.prices().entrySet().containsAll(row.prices().entrySet()));
  }

  private static Row ofRow(Row row, Table table) {
    Row standard = row.isStandard() ? row : table.standardOf(row);
    Row withFees = withFees(row, table.standard(row.model()));
    return withFreeWrites(withBatchedCache(withFees, standard), standard);
  }

  /** Fees by the piece, and that images cost what text costs, hold on all terms at all times. */
  private static Row withFees(Row row, List<Row> standard) {
    var more = new EnumMap<UsageClass, BigDecimal>(UsageClass.class);
    for (Row other : standard) {
      BigDecimal searches = other.usd(UsageClass.SEARCHES);
      if (searches != null) {
        more.put(UsageClass.SEARCHES, searches);
      }
      BigDecimal input = row.usd(UsageClass.INPUT);
      if (input != null && hasImagesAsText(other)) {
        more.put(UsageClass.INPUT_IMAGE, input);
      }
    }
    more.putAll(row.prices());
    return row.with(more);
  }

  private static boolean hasImagesAsText(Row row) {
    BigDecimal text = row.usd(UsageClass.INPUT);
    BigDecimal image = row.usd(UsageClass.INPUT_IMAGE);
    return text != null && image != null && text.compareTo(image) == 0;
  }

  /** Anthropic's discount for batches holds for cached tokens, too. */
  private static Row withBatchedCache(Row row, @Nullable Row standard) {
    boolean claude = row.model().provider().matches("anthropic|gcp\\.vertex_ai");
    boolean batch = row.terms().tier() == ServiceTier.BATCH;
    if (!claude || !batch || standard == null || !row.model().model().startsWith("claude")) {
      return row;
    }
    var more = new EnumMap<UsageClass, BigDecimal>(UsageClass.class);
    for (UsageClass cache : CACHE) {
      BigDecimal usd = standard.usd(cache);
      if (usd != null) {
        more.put(cache, Amounts.exact(usd.multiply(HALF)));
      }
    }
    more.putAll(row.prices());
    return row.with(more);
  }

  /** Where a provider has cached prices and no price of writing, writing is plain input. */
  private static Row withFreeWrites(Row row, @Nullable Row standard) {
    boolean openAi = row.model().provider().matches("openai|azure\\.ai\\..*");
    BigDecimal input = row.usd(UsageClass.INPUT);
    boolean missing =
        standard != null
            && standard.has(UsageClass.CACHE_READ)
            && !standard.has(UsageClass.CACHE_WRITE_5M)
            && !row.has(UsageClass.CACHE_WRITE_5M);
    return openAi && missing && input != null ? row.with(UsageClass.CACHE_WRITE_5M, input) : row;
  }

  /**
   * Gives a dated name the classes that only the undated one has, where both cost the same.
   *
   * @param fixed the models that stay as they are
   */
  static void ofDatedNames(Map<ModelKey, List<Row>> models, Predicate<ModelKey> fixed) {
    for (Map.Entry<ModelKey, List<Row>> entry : models.entrySet()) {
      if (fixed.test(entry.getKey())) {
        continue;
      }
      List<Row> base =
          DatedNames.undated(entry.getKey()).map(key -> models.get(key)).orElse(List.of());
      entry.setValue(entry.getValue().stream().map(row -> like(row, base)).toList());
    }
  }

  private static Row like(Row row, List<Row> base) {
    var complete = new ArrayList<Row>();
    for (Row other : base) {
      boolean same = other.terms().equals(row.terms()) && other.period().equals(row.period());
      if (same && Agreement.of(row, other)) {
        complete.add(other.of(row.model()).with(row.prices()));
      }
    }
    return complete.isEmpty() ? row : row.with(complete.get(0).prices());
  }
}
