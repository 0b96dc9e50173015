package io.costpersuccess.exporter.prices;

import java.util.List;

/**
 * Models that are no longer sold stay, since their spans do. A file with ten models of a provider
 * or more is taken for a list of all its models.
 */
final class RetiredModels implements Rule {
  private static final String RESOURCE = "retired.txt";
  private static final int LIST = 10;

  private final List<ModelKey> retired =
      PackagedText.lines(RESOURCE).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", -1))
          .map(columns -> new ModelKey(columns[0], columns[1]))
          .toList();

  @Override
  public List<Finding> check(Table table) {
    return retired.stream()
        .filter(model -> isListed(model.provider(), table) && !table.lists(model))
        .map(
            model ->
                new Finding(
                    "retired-model-missing",
                    table.name(),
                    "found no price of " + model + ", expected those of retired models to stay"))
        .toList();
  }

  private static boolean isListed(String provider, Table table) {
    return table.models().stream().filter(model -> model.provider().equals(provider)).count()
        >= LIST;
  }
}
