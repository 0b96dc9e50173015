package io.costpersuccess.exporter.report;

import io.costpersuccess.exporter.report.Block.Facts;
import io.costpersuccess.exporter.report.Block.Grid;
import io.costpersuccess.exporter.report.Block.Heading;
import io.costpersuccess.exporter.report.Block.Lines;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** The plain text form of a report, in columns, without control characters. */
final class TextReport {
  /** The widest that fits a log page of a build server. */
  static final int LINE_WIDTH = 100;

  private TextReport() {}

  static void write(Report report, Writer out) throws IOException {
    var lines = new ArrayList<String>(List.of(Document.TITLE));
    for (Block block : Document.of(report)) {
      lines.add("");
      lines.addAll(lines(block));
    }
    for (String line : lines) {
      out.write(line);
      out.write('\n');
    }
  }

  private static List<String> lines(Block block) {
    if (block instanceof Heading heading) {
      String text = Visible.of(heading.text());
      return List.of(text, "=".repeat(text.codePointCount(0, text.length())));
    }
    if (block instanceof Facts facts) {
      return lines(facts);
    }
    if (block instanceof Grid grid) {
      return TextGrid.lines(grid);
    }
    return ((Lines) block).lines().stream().flatMap(line -> wrapped(line, 2).stream()).toList();
  }

  private static List<String> lines(Facts facts) {
    int width = facts.facts().stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
    return facts.facts().stream()
        .flatMap(
            fact -> {
              String space = " ".repeat(width - fact.name().length() + 2);
              return wrapped(fact.name() + space + fact.value(), width + 2).stream();
            })
        .toList();
  }

  /**
   * A line of prose broken at spaces, with further lines indented; a word that is longer than a
   * line stays whole.
   */
  private static List<String> wrapped(String prose, int indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : Visible.of(prose).split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LINE_WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(indent - 1));
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
