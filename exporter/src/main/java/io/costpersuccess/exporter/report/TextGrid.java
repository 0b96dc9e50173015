package io.costpersuccess.exporter.report;

import io.costpersuccess.exporter.report.Block.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table in aligned columns. When it is wider than a line, further columns follow below beside a
 * repetition of the first one.
 */
public final class TextGrid {
  private static final String GAP = "  ";

  private final Grid grid;
  private final int[] widths;

  private TextGrid(Grid grid) {
    this.grid = grid;
    this.widths =
        IntStream.range(0, grid.columns().size())
            .map(column -> cells(grid, column).mapToInt(TextGrid::width).max().orElse(0))
            .toArray();
  }

  /** Its lines, without control characters. */
  public static List<String> lines(Grid grid) {
    var text = new TextGrid(grid);
    var lines = new ArrayList<String>();
    for (List<Integer> columns : text.sheets()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      text.addSheet(columns, lines);
    }
    return lines;
  }

  /** The columns of each part that fits a line. */
  private List<List<Integer>> sheets() {
    var sheets = new ArrayList<List<Integer>>();
    var columns = new ArrayList<Integer>(List.of(0));
    int used = widths[0];
    for (int column = 1; column < widths.length; column++) {
      int width = GAP.length() + widths[column];
      if (used + width > TextReport.LINE_WIDTH && columns.size() > 1) {
        sheets.add(List.copyOf(columns));
        columns = new ArrayList<>(List.of(0));
        used = widths[0];
      }
      columns.add(column);
      used += width;
    }
    sheets.add(columns);
    return sheets;
  }

  private void addSheet(List<Integer> columns, List<String> lines) {
    lines.add(line(columns, grid.columns()));
    lines.add(line(columns, IntStream.of(widths).mapToObj("-"::repeat).toList()));
    grid.rows().forEach(row -> lines.add(line(columns, row)));
  }

  private String line(List<Integer> columns, List<String> cells) {
    var line = new StringBuilder();
    for (int column : columns) {
      line.append(line.isEmpty() ? "" : GAP).append(padded(cells.get(column), column));
    }
    return line.toString().stripTrailing();
  }

  private String padded(String cell, int column) {
    String text = Visible.of(cell);
    String space = " ".repeat(widths[column] - width(cell));
    return column < grid.textColumns() ? text + space : space + text;
  }

  private static Stream<String> cells(Grid grid, int column) {
    return Stream.concat(
        Stream.of(grid.columns().get(column)), grid.rows().stream().map(row -> row.get(column)));
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
