package io.costpersuccess.exporter.prices;

import static java.util.stream.Collectors.toSet;

import io.costpersuccess.pricing.PriceTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rule of two voices: a price is published when at least two independent sources agree on what
 * text costs (or, without text, on what a unit costs) within one per cent. Those that agree then
 * settle everything else about the model; a tier, a length and a region may rest on one of them.
 */
final class Consensus {
  private static final int QUORUM = 2;

  private final List<PriceList> lists;
  private final Instant now;
  private final Findings findings;

  Consensus(List<PriceList> lists, Instant now, Findings findings) {
    this.lists = List.copyOf(lists);
    this.now = now;
    this.findings = findings;
  }

  /** The rows of a model; empty when too few agree, which becomes a finding. */
  List<Row> rows(ModelKey model) {
    List<Statement> all =
        lists.stream()
            .map(list -> Statement.of(list, model, now))
            .filter(Objects::nonNull)
            .toList();
    List<Statement> sources = all.stream().filter(s -> !s.source().isReferee()).toList();
    List<Statement> winners = winners(sources, all);
    if (voices(winners) < QUORUM) {
      tell(model, sources);
      return List.of();
    }
    List<Statement> losers = sources.stream().filter(s -> !winners.contains(s)).toList();
    return publish(model, winners, rival(losers) >= voices(winners));
  }

  /** The largest group that agrees; among equals the one of the referee, then of the trusted. */
  private static List<Statement> winners(List<Statement> sources, List<Statement> all) {
    List<Statement> best = List.of();
    for (Statement candidate : sources) {
      List<Statement> group = sources.stream().filter(candidate::agreesWith).toList();
      int gain = voices(group) - voices(best);
      boolean preferred = isBacked(group, all) && !isBacked(best, all);
      if (gain > 0 || (gain == 0 && preferred)) {
        best = group;
      }
    }
    return best;
  }

  private static boolean isBacked(List<Statement> group, List<Statement> all) {
    return all.stream()
        .filter(statement -> statement.source().isReferee())
        .anyMatch(referee -> group.stream().anyMatch(referee::agreesWith));
  }

  private static int rival(List<Statement> losers) {
    return losers.stream()
        .mapToInt(one -> voices(losers.stream().filter(one::agreesWith).toList()))
        .max()
        .orElse(0);
  }

  private static int voices(List<Statement> group) {
    return group.stream().map(s -> s.source().voice()).collect(toSet()).size();
  }

  private void tell(ModelKey model, List<Statement> sources) {
    if (!sources.isEmpty()) {
      boolean lonely = voices(sources) < QUORUM;
      String where = sources.get(0).now().where();
      findings.add(
          lonely ? "one-source" : "no-agreement",
          where,
          "found "
              + model
              + (lonely ? " only there" : " at " + sources.size() + " prices")
              + ", expected two sources that agree");
    }
  }

  private List<Row> publish(ModelKey model, List<Statement> winners, boolean rivalled) {
    Period present = present(winners);
    Set<PriceTerms> terms = new LinkedHashSet<>();
    winners.forEach(s -> s.rows().forEach(row -> terms.add(row.terms())));
    var rows = new ArrayList<Row>();
    for (PriceTerms each : terms) {
      winners.forEach(s -> rows.addAll(otherTimes(s, each)));
      Row row = row(model, each, winners);
      if (row != null && !isOver(each, winners)) {
        Row known = row.in(period(each, winners, present));
        rows.add(rivalled && row.isStandard() ? known.contested() : known);
      }
    }
    return rows;
  }

  /** Whether a source that knows of other times says that there is no price on these terms now. */
  private boolean isOver(PriceTerms terms, List<Statement> winners) {
    return winners.stream()
        .map(s -> s.rows().stream().filter(row -> row.terms().equals(terms)).toList())
        .anyMatch(rows -> !rows.isEmpty() && rows.stream().noneMatch(row -> row.holdsAt(now)));
  }

  /** The time of the present price, from the source that knows of another. */
  private static Period present(List<Statement> winners) {
    return winners.stream()
        .filter(Statement::hasHistory)
        .map(s -> s.now().period())
        .findFirst()
        .orElse(Period.ALWAYS);
  }

  private Period period(PriceTerms terms, List<Statement> winners, Period present) {
    return winners.stream()
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

  private @Nullable Row row(ModelKey model, PriceTerms terms, List<Statement> winners) {
    var vote = new Vote();
    var said = new ArrayList<Row>();
    for (Statement statement : winners) {
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
