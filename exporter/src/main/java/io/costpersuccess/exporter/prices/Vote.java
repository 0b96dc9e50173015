package io.costpersuccess.exporter.prices;

import static java.util.stream.Collectors.toSet;

import io.costpersuccess.call.UsageClass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row made from what several sources say on the same terms: for each class the amount that most
 * voices share, else that of the most trusted.
 */
final class Vote {
  private record Voice(Source source, BigDecimal usd) {}

  private final Map<UsageClass, List<Voice>> voices = new EnumMap<>(UsageClass.class);
  private boolean tied;

  /** Adds what a source says; the most trusted one first. */
  void add(Source source, Row row) {
    row.prices()
        .forEach(
            (usageClass, usd) ->
                voices
                    .computeIfAbsent(usageClass, key -> new ArrayList<>())
                    .add(new Voice(source, usd)));
  }

  /** The outcome by class. */
  Map<UsageClass, BigDecimal> prices() {
    var prices = new EnumMap<UsageClass, BigDecimal>(UsageClass.class);
    voices.forEach((usageClass, said) -> prices.put(usageClass, decide(said)));
    return prices;
  }

  /** Whether some class had as many voices for another amount; known after {@link #prices}. */
  boolean isTied() {
    return tied;
  }

  private BigDecimal decide(List<Voice> said) {
    List<Voice> best = List.of();
    for (Voice candidate : said) {
      List<Voice> alike =
          said.stream().filter(voice -> Agreement.of(voice.usd, candidate.usd)).toList();
      if (weight(alike) > weight(best)) {
        best = alike;
      }
    }
    List<Voice> winners = best;
    List<Voice> rest = said.stream().filter(voice -> !winners.contains(voice)).toList();
    tied |= said.stream().anyMatch(v -> !winners.contains(v)) && weight(rest) == weight(winners);
    return mostFrequent(winners);
  }

  private static int weight(List<Voice> said) {
    return said.stream().map(voice -> voice.source.voice()).collect(toSet()).size();
  }

  /** Sources round in different ways; the amount that most of them spell out is the list's. */
  private static BigDecimal mostFrequent(List<Voice> winners) {
    var counts = new TreeMap<BigDecimal, Integer>();
    winners.forEach(voice -> counts.merge(voice.usd, 1, Integer::sum));
    return winners.stream()
        .map(Voice::usd)
        .max(Comparator.comparing(usd -> counts.getOrDefault(usd, 0)))
        .orElseThrow();
  }
}
