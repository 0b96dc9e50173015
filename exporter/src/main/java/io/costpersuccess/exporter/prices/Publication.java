package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.PriceTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one model, made from the statements of those who agree on it. A tier, a length, a
 * region and another time may rest on one of them.
 */
final class Publication {
  private final ModelKey model;
  private final List<Statement> statements;
  private final Instant now;

  Publication(ModelKey model, List<Statement> statements, Instant now) {
    this.model = model;
    this.statements = statements;
    this.now = now;
  }

  List<Row> rows() {
    Period present = present();
    Set<PriceTerms> terms = new LinkedHashSet<>();
    statements.forEach(s -> s.rows().forEach(row -> terms.add(row.terms())));
    var rows = new ArrayList<Row>();
    for (PriceTerms each : terms) {
      statements.forEach(s -> rows.addAll(otherTimes(s, each)));
      Row row = row(each);
      if (row != null && !isOver(each)) {
        rows.add(row.in(period(each, present)));
      }
    }
    return rows;
  }

  /** Whether a source that knows of other times says that there is no price on these terms now. */
  private boolean isOver(PriceTerms terms) {
    return statements.stream()
        .map(s -> s.rows().stream().filter(row -> row.terms().equals(terms)).toList())
        .anyMatch(rows -> !rows.isEmpty() && rows.stream().noneMatch(row -> row.holdsAt(now)));
  }

  /** The time of the present price, from the source that knows of another. */
  private Period present() {
    return statements.stream()
        .filter(Statement::hasHistory)
        .map(s -> s.now().period())
        .findFirst()
        .orElse(Period.ALWAYS);
  }

  private Period period(PriceTerms terms, Period present) {
    return statements.stream()
        .flatMap(s -> s.rows().stream())
        .filter(row -> row.terms().equals(terms) && row.holdsAt(now))
        .map(Row::period)
        .filter(period -> !period.equals(Period.ALWAYS))
        .findFirst()
        .orElse(present);
  }

  /** Prices that are over or still to come; they may rest on the source that has a history. */
  private List<Row> otherTimes(Statement statement, PriceTerms terms) {
    return statement.rows().stream()
        .filter(row -> row.terms().equals(terms) && !row.holdsAt(now))
        .toList();
  }

  private @Nullable Row row(PriceTerms terms) {
    var vote = new Vote();
    var said = new ArrayList<Row>();
    for (Statement statement : statements) {
      for (Row row : statement.rows()) {
        if (row.terms().equals(terms) && row.holdsAt(now)) {
          vote.add(statement.source(), row);
          said.add(row);
        }
      }
    }
    return said.isEmpty() ? null : Row.agreed(model, said, vote);
  }
}
