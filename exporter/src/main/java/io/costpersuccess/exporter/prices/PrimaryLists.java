package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Backing;
import java.util.List;
import java.util.stream.Stream;

/**
 * The prices that rest on the word of one primary list alone: nobody confirms them, or others list
 * another price. They are published with a flag, because a name that users find in those lists must
 * not be unpriced.
 */
final class PrimaryLists {
  private final Testimony testimony;

  PrimaryLists(Testimony testimony) {
    this.testimony = testimony;
  }

  /** The rows of a model, flagged; empty when no primary list of the present has it. */
  List<Row> rows(ModelKey model) {
    List<Statement> present =
        testimony.sources(model).stream()
            .filter(said -> said.source().isPrimary())
            .filter(said -> said.isOfTheTimeOf(testimony.today()))
            .toList();
    return Stream.concat(present.stream().filter(Statement::isNamed), present.stream())
        .limit(1)
        .flatMap(said -> new Publication(model, List.of(said), testimony.now()).rows().stream())
        .map(row -> row.backed(Backing.UNCONFIRMED))
        .toList();
  }
}
