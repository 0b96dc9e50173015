package io.costpersuccess.exporter.prices;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The text of a catalogue file: a head, then one line for each fact, by provider and model. */
final class CatalogueText {
  private static final String HEAD = "head.txt";

  /** First parties and clouds stand first, since they are what people look for. */
  private static final List<String> FIRST =
      List.of(
          "openai",
          "anthropic",
          "gcp.gemini",
          "gcp.vertex_ai",
          "aws.bedrock",
          "azure.ai.openai",
          "azure.ai.inference");

  /** Standard terms first, then tier by tier, and the history of each in order. */
  private static final Comparator<Row> BY_TERMS =
      Comparator.comparing((Row row) -> row.terms().tier())
          .thenComparing(row -> row.terms().toString())
          .thenComparing(
              row -> row.period().from(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private final StringBuilder text = new StringBuilder(PackagedText.of(HEAD));

  private CatalogueText() {}

  static String of(Draft draft) {
    var text = new CatalogueText();
    text.line("");
    text.line("catalogue | 1 | " + draft.asOf());
    text.line("");
    draft.likes().forEach(text::line);
    var lines = new TreeMap<ModelKey, List<String>>(order());
    draft.models().forEach((model, rows) -> lines.put(model, priceLines(rows)));
    draft.aliases().forEach((name, target) -> lines.put(name, List.of(alias(name, target))));
    text.sections(lines);
    return text.text.toString();
  }

  private static Comparator<ModelKey> order() {
    return Comparator.comparingInt((ModelKey model) -> place(model.provider()))
        .thenComparing(Comparator.naturalOrder());
  }

  private static int place(String provider) {
    int place = FIRST.indexOf(provider);
    return place < 0 ? FIRST.size() : place;
  }

  private static List<String> priceLines(List<Row> rows) {
    return rows.stream().sorted(BY_TERMS).map(Row::line).toList();
  }

  private static String alias(ModelKey name, String target) {
    return String.join(" | ", "alias", name.provider(), name.model(), target);
  }

  private void sections(Map<ModelKey, List<String>> lines) {
    String provider = "";
    for (Map.Entry<ModelKey, List<String>> entry : lines.entrySet()) {
      if (!entry.getKey().provider().equals(provider)) {
        provider = entry.getKey().provider();
        line("");
        line("# " + provider);
      }
      entry.getValue().forEach(this::line);
    }
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
