package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Model;
import io.costpersuccess.pricing.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each name that LiteLLM or genai-prices had a price for when the bundled catalogue was made. The
 * list is written by {@code cps prices generate --names}; names that people have pinned out, with
 * their reasons in pins.txt, have none.
 */
class ListedNamesTest {
  private static final Path NAMES =
      Path.of("src/test/resources/io/costpersuccess/exporter/prices/names.txt");

  private final Catalogue bundled = Catalogue.bundled();
  private final Pins pins = PinsReader.bundled();
  private final Instant day = Instant.parse("2026-11-09T12:00:00Z");

  @Test
  void prices_nameThatAPrimaryListHas_areThere() throws IOException {
    List<String> names = Files.readAllLines(NAMES);

    assertThat(names)
        .hasSizeGreaterThan(4000)
        .filteredOn(name -> !hasPrice(name))
        .allSatisfy(name -> assertThat(pins.of(key(name))).as(name).isNotNull().isEmpty());
  }

  private boolean hasPrice(String name) {
    ModelKey key = key(name);
    return !bundled.prices(new Model(key.provider(), key.model()), day).isEmpty();
  }

  private static ModelKey key(String name) {
    int bar = name.indexOf(" | ");
    return new ModelKey(name.substring(0, bar), name.substring(bar + 3));
  }
}
