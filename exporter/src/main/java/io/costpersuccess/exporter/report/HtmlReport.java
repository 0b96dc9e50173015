package io.costpersuccess.exporter.report;

import io.costpersuccess.exporter.report.Block.Facts;
import io.costpersuccess.exporter.report.Block.Facts.Fact;
import io.costpersuccess.exporter.report.Block.Grid;
import io.costpersuccess.exporter.report.Block.Heading;
import io.costpersuccess.exporter.report.Block.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The page of a report: one file, without scripts and without anything from elsewhere. */
final class HtmlReport {
  private static final String STYLE = style();

  private HtmlReport() {}

  static void write(Report report, Writer out) throws IOException {
    out.write(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        """);
    out.write("<title>" + Document.TITLE + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n");
    out.write("<body>\n<main>\n<h1>" + Document.TITLE + "</h1>\n");
    for (Block block : Document.of(report)) {
      write(block, out);
    }
    out.write("</main>\n</body>\n</html>\n");
  }

  private static void write(Block block, Writer out) throws IOException {
    if (block instanceof Heading heading) {
      out.write("<h2>" + escaped(heading.text()) + "</h2>\n");
    } else if (block instanceof Facts facts) {
      writeFacts(facts, out);
    } else if (block instanceof Grid grid) {
      writeGrid(grid, out);
    } else if (block instanceof Lines lines) {
      writeLines(lines.lines(), out);
    }
  }

  private static void writeFacts(Facts facts, Writer out) throws IOException {
    out.write("<dl>\n");
    for (Fact fact : facts.facts()) {
      out.write("<dt>" + escaped(fact.name()) + "</dt><dd>" + escaped(fact.value()) + "</dd>\n");
    }
    out.write("</dl>\n");
  }

  private static void writeLines(List<String> lines, Writer out) throws IOException {
    for (String line : lines) {
      out.write("<p>" + escaped(line) + "</p>\n");
    }
  }

  /** A wide table scrolls by itself, so it must be reachable by keyboard and have a name. */
  private static void writeGrid(Grid grid, Writer out) throws IOException {
    String caption = escaped(grid.caption());
    out.write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + caption);
    out.write("\">\n<table>\n<caption>" + caption + "</caption>\n<thead>\n<tr>");
    for (int column = 0; column < grid.columns().size(); column++) {
      writeCell("th scope=\"col\"", grid.columns().get(column), grid.textColumns() > column, out);
    }
    out.write("</tr>\n</thead>\n<tbody>\n");
    for (List<String> row : grid.rows()) {
      writeRow(row, grid.textColumns(), out);
    }
    out.write("</tbody>\n</table>\n</div>\n");
  }

  private static void writeRow(List<String> row, int textColumns, Writer out) throws IOException {
    out.write("<tr>");
    writeCell("th scope=\"row\"", row.get(0), true, out);
    for (int column = 1; column < row.size(); column++) {
      writeCell("td", row.get(column), textColumns > column, out);
    }
    out.write("</tr>\n");
  }

  private static void writeCell(String tag, String text, boolean isText, Writer out)
      throws IOException {
    String name = tag.substring(0, 2);
    out.write("<" + tag + (isText ? "" : " class=\"number\"") + ">");
    out.write(escaped(text) + "</" + name + ">");
  }

  static String escaped(String text) {
    return Visible.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String style() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
