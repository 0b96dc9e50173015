package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Backing;
import io.costpersuccess.pricing.PriceSource;
import io.costpersuccess.pricing.PriceTerms;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;

/** Small sources and their rows. */
final class Sources {
  static final LocalDate DATE = LocalDate.of(2026, 8, 21);

  /** Excerpts of the real sources. */
  static final Path EXCERPTS = resource("sources");

  static final Path PINS = resource("pins.txt");

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Sources() {}

  private static Path resource(String name) {
    return Path.of("src/test/resources/io/costpersuccess/exporter/prices/excerpts", name);
  }

  /** A file of a source; single quotes stand for double ones. */
  static SourceFile file(Source source, String json) {
    try {
      return new SourceFile(source, DATE, MAPPER.readTree(json.replace('\'', '"')));
    } catch (JsonProcessingException wrong) {
      throw new AssertionError(wrong);
    }
  }

  /** The rows of a model without their sources: {@code input=1 output=2}, terms and time first. */
  static List<String> rows(PriceList list, String provider, String model) {
    return list.rows(new ModelKey(provider, model)).stream().map(Sources::text).toList();
  }

  static String text(Row row) {
    List<String> columns = List.of(row.line().split(" \\| ", -1));
    String text = String.join(" ", columns.subList(3, 7));
    return text.replaceFirst("^(- )+", "");
  }

  /** A list of one source with one model on standard terms. */
  static PriceList list(Source source, String prices) {
    return list(source, prices, "m1");
  }

  /** A list of one source with models that cost the same on standard terms. */
  static PriceList list(Source source, String prices, String... models) {
    var list = new ListedPrices(source, DATE);
    for (String model : models) {
      list.add(row(source, model, PriceTerms.STANDARD, prices));
    }
    return list;
  }

  static Row row(Source source, String model, PriceTerms terms, String prices) {
    var amounts = new EnumMap<UsageClass, BigDecimal>(UsageClass.class);
    for (String word : prices.split(" ", -1)) {
      int equals = word.indexOf('=');
      amounts.put(
          UsageClass.fromWireName(word.substring(0, equals)),
          new BigDecimal(word.substring(equals + 1)));
    }
    return new Row(
        source.id() + ": " + model,
        new ModelKey("acme", model),
        terms,
        Period.ALWAYS,
        amounts,
        List.of(new PriceSource(source.id(), DATE)),
        Backing.AGREED);
  }
}
