package io.costpersuccess.exporter.prices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Our canonical names of the providers of one source, or of the makers in front of names that are
 * resold; from the table {@code providers.txt}.
 */
final class ProviderNames {
  private static final String TABLE = "providers.txt";

  private final Map<String, List<String>> ours = new HashMap<>();

  private ProviderNames() {}

  /** The providers of a source. */
  static ProviderNames of(Source source) {
    return read(source.id());
  }

  /** The makers of models, as resellers write them: {@code xai} of {@code xai/grok-4}. */
  static ProviderNames ofMakers() {
    return read("maker");
  }

  private static ProviderNames read(String table) {
    var names = new ProviderNames();
    PackagedText.lines(TABLE).stream()
        .filter(line -> line.startsWith(table + " |"))
        .forEach(names::add);
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
