package io.costpersuccess.exporter.prices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often other sources confirm what a source says about the models of a provider. It is good
 * from twenty models on that another source has as well, if nine in ten of them cost the same
 * there. Every edition of every source counts, beside those of its own time.
 */
final class TrackRecord {
  private static final int ENOUGH = 20;
  private static final int GOOD_PERCENT = 90;

  private record Subject(Source source, String provider) {}

  private final Map<Subject, Integer> compared = new HashMap<>();
  private final Map<Subject, Integer> confirmed = new HashMap<>();

  TrackRecord(Testimony testimony) {
    testimony.models().forEach(model -> add(model.provider(), testimony.sources(model)));
  }

  private void add(String provider, List<Statement> said) {
    for (Statement statement : said) {
      List<Statement> others =
          said.stream()
              .filter(other -> other.source().voice() != statement.source().voice())
              .filter(other -> other.isOfTheTimeOf(statement.date()))
              .toList();
      if (!others.isEmpty()) {
        boolean same = others.stream().anyMatch(statement::agreesWith);
        var subject = new Subject(statement.source(), provider);
        compared.merge(subject, 1, Integer::sum);
        confirmed.merge(subject, same ? 1 : 0, Integer::sum);
      }
    }
  }

  /** Whether a source is as good as confirmed on a provider. One that repeats another never is. */
  boolean isGood(Source source, String provider) {
    var subject = new Subject(source, provider);
    int all = compared.getOrDefault(subject, 0);
    int same = confirmed.getOrDefault(subject, 0);
    return source.voice() == source && all >= ENOUGH && same * 100 >= all * GOOD_PERCENT;
  }
}
