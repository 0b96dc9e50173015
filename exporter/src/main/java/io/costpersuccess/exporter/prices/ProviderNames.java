package io.costpersuccess.exporter.prices;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our canonical names of the providers of one source, from the table {@code providers.txt}. */
final class ProviderNames {
  private static final String TABLE = "providers.txt";

  private final Map<String, List<String>> ours = new HashMap<>();

  private ProviderNames() {}

  static ProviderNames of(Source source) {
    var names = new ProviderNames();
    try (var stream = requireNonNull(ProviderNames.class.getResourceAsStream(TABLE), TABLE);
        var lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)).lines()) {
      lines.filter(line -> line.startsWith(source.id() + " |")).forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void add(String line) {
    List<String> columns = List.of(line.split(" \\| ", -1));
    ours.put(columns.get(1), List.of(columns.get(2).split(" ", -1)));
  }

  /** Our names of a provider; none when it is not read. */
  List<String> of(String theirs) {
    return ours.getOrDefault(theirs, List.of());
  }
}
