package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Backing;
import java.util.List;

/**
 * The prices that only one source knows and that are published all the same, with a flag: because
 * the source is right about the provider wherever another can be asked, or because a reseller asks
 * what the maker asks.
 */
final class LoneVoices {
  private final Testimony testimony;
  private final TrackRecord record;
  private final MakerPrices makers;
  private final Findings findings;

  LoneVoices(Testimony testimony, TrackRecord record, MakerPrices makers, Findings findings) {
    this.testimony = testimony;
    this.record = record;
    this.makers = makers;
    this.findings = findings;
  }

  /** The rows of a model; empty when there are more voices, or one that is not believed. */
  List<Row> rows(ModelKey model) {
    List<Statement> said = testimony.sources(model);
    if (Statement.voices(said) != 1) {
      return List.of();
    }
    if (!isBelieved(said)) {
      findings.add(
          "one-source",
          said.get(0).now().where(),
          "found " + model + " only there, expected two sources that agree");
      return List.of();
    }
    return new Publication(model, said, testimony.now())
        .rows().stream().map(row -> row.backed(Backing.UNCONFIRMED)).toList();
  }

  private boolean isBelieved(List<Statement> said) {
    return said.stream().allMatch(said.get(0)::agreesWith)
        && said.stream().anyMatch(statement -> isReliable(statement) || isMakers(statement));
  }

  private boolean isReliable(Statement statement) {
    String provider = statement.now().model().provider();
    return statement.isNamed() && record.isGood(statement.source(), provider);
  }

  private boolean isMakers(Statement statement) {
    return makers.match(statement.now());
  }
}
