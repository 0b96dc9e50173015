package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Backing;
import java.util.List;

/**
 * The rule of two voices: a price is published when at least two independent sources agree on what
 * text costs (or, without text, on what a unit costs) within one per cent. Those that agree then
 * settle everything else about the model.
 */
final class Consensus {
  private static final int QUORUM = 2;

  private final Testimony testimony;
  private final Findings findings;

  Consensus(Testimony testimony, Findings findings) {
    this.testimony = testimony;
    this.findings = findings;
  }

  /** The rows of a model; empty when too few agree, which is a finding if several were asked. */
  List<Row> rows(ModelKey model) {
    List<Statement> sources = testimony.sources(model);
    List<Statement> winners = winners(sources, testimony.referees(model));
    int voices = Statement.voices(winners);
    if (voices < QUORUM || isOver(winners, present(sources))) {
      tell(model, sources);
      return List.of();
    }
    List<Statement> losers = sources.stream().filter(s -> !winners.contains(s)).toList();
    List<Row> rows = new Publication(model, winners, testimony.now()).rows();
    return rival(present(losers)) < voices ? rows : rows.stream().map(this::contested).toList();
  }

  /** The largest group that agrees; among equals the one of the referee, then of the trusted. */
  private List<Statement> winners(List<Statement> sources, List<Statement> referees) {
    List<Statement> best = List.of();
    for (Statement candidate : sources) {
      List<Statement> group = sources.stream().filter(candidate::agreesWith).toList();
      int gain = weight(group) - weight(best);
      boolean preferred = isBacked(group, referees) && !isBacked(best, referees);
      if (gain > 0 || (gain == 0 && preferred)) {
        best = group;
      }
    }
    return best;
  }

  /** Two voices of the present outweigh any number of older ones: prices change. */
  private int weight(List<Statement> group) {
    int present = Statement.voices(present(group));
    return present >= QUORUM ? Source.values().length + present : Statement.voices(group);
  }

  private List<Statement> present(List<Statement> group) {
    return group.stream().filter(said -> said.isOfTheTimeOf(testimony.today())).toList();
  }

  private static boolean isBacked(List<Statement> group, List<Statement> referees) {
    return referees.stream().anyMatch(referee -> group.stream().anyMatch(referee::agreesWith));
  }

  /** Whether those who agree are all of the past, and one of the present has changed its word. */
  private boolean isOver(List<Statement> winners, List<Statement> present) {
    return present.stream().noneMatch(winners::contains)
        && present.stream().anyMatch(testimony::isNews);
  }

  /** How many voices the strongest of those have who lost. */
  private static int rival(List<Statement> losers) {
    return losers.stream()
        .mapToInt(one -> Statement.voices(losers.stream().filter(one::agreesWith).toList()))
        .max()
        .orElse(0);
  }

  private Row contested(Row row) {
    return row.isStandard() && row.holdsAt(testimony.now()) ? row.backed(Backing.CONFLICT) : row;
  }

  private void tell(ModelKey model, List<Statement> sources) {
    if (Statement.voices(sources) >= QUORUM) {
      findings.add(
          "no-agreement",
          sources.get(0).now().where(),
          "found " + model + " at " + sources.size() + " prices, expected two sources that agree");
    }
  }
}
