package io.costpersuccess.exporter.prices;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.Backing;
import io.costpersuccess.pricing.PriceSource;
import io.costpersuccess.pricing.PriceTerms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A file of a source, in memory.
 *
 * @param source whose it is
 * @param date the day it was read, which its name ends with
 * @param json what is in it; figures are exact decimals
 */
record SourceFile(Source source, LocalDate date, JsonNode json) {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static SourceFile read(Source source, LocalDate date, Path path) throws IOException {
    return new SourceFile(source, date, MAPPER.readTree(path.toFile()));
  }

  static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** Where a key stands, for people. */
  String where(String key) {
    return source.id() + ": " + key;
  }

  Row row(String key, ModelKey model, PriceTerms terms, Map<UsageClass, BigDecimal> prices) {
    return new Row(
        where(key),
        model,
        terms,
        Period.ALWAYS,
        prices,
        List.of(new PriceSource(source.id(), date)),
        Backing.AGREED);
  }
}
