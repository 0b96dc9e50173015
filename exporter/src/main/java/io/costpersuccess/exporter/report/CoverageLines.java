package io.costpersuccess.exporter.report;

import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pricing.CostStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What the figures of a report rest on, and by name what is not in them, one line each. */
final class CoverageLines {
  private static final int MOST_NAMES = 10;

  private CoverageLines() {}

  static List<String> of(Coverage coverage) {
    CallCoverage calls = coverage.calls();
    var lines = new ArrayList<String>();
    lines.add("spans: " + coverage.spans());
    lines.add("calls: " + calls.counted() + ", priced " + calls.priced());
    lines.add("tasks: " + coverage.tasks() + ", labelled " + coverage.tasksLabelled());
    if (coverage.tasksOutside() > 0) {
      lines.add("tasks that began outside of the range: " + coverage.tasksOutside());
    }
    lines.add(
        "signals: "
            + coverage.signals().seen()
            + ", matched "
            + (coverage.signals().seen() - coverage.signals().unmatchedCount()));
    addUnpriced(calls, lines);
    addNotCounted(calls, lines);
    if (!calls.unknownUsage().isEmpty()) {
      lines.add(
          "usage attributes not understood, costs are bounds: " + names(calls.unknownUsage()));
    }
    if (!calls.uninstrumented().isEmpty()) {
      lines.add(
          "not instrumented, and so in no figure: requests to "
              + names(calls.uninstrumented())
              + "; instrument the client library that makes them, or use one that is: docs/dialects.md");
    }
    if (coverage.signals().unmatchedCount() > 0) {
      lines.add("not matched to a task: " + names(coverage.signals().unmatched()));
    }
    return lines;
  }

  private static void addUnpriced(CallCoverage calls, List<String> lines) {
    for (CostStatus reason : CostStatus.values()) {
      SortedMap<String, Long> models = calls.unpriced().get(reason);
      if (models != null) {
        lines.add("not priced, " + words(reason) + ": " + names(models));
      }
    }
  }

  private static void addNotCounted(CallCoverage calls, List<String> lines) {
    for (NotCounted reason : NotCounted.values()) {
      if (calls.notCounted(reason) > 0) {
        lines.add(
            "not counted, "
                + reason.wireName().replace('_', ' ')
                + ": "
                + calls.notCounted(reason));
      }
    }
  }

  private static String words(CostStatus reason) {
    String name = reason.wireName();
    return name.substring(name.indexOf(':') + 1).replace('_', ' ');
  }

  /** The most frequent names with their counts. */
  private static String names(Map<String, Long> counts) {
    String most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_NAMES)
            .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
            .collect(Collectors.joining(", "));
    int others = counts.size() - MOST_NAMES;
    return others > 0 ? most + " and " + others + " others" : most;
  }
}
