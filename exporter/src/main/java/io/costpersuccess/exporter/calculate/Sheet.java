package io.costpersuccess.exporter.calculate;

import com.fasterxml.jackson.core.JsonGenerator;
import io.costpersuccess.exporter.report.Block.Grid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of figures. The first line is its head.
 *
 * @param key its name for programs
 * @param lines what it tells of each column
 * @param columns what it tells about
 */
record Sheet<T>(String key, List<Line<T>> lines, List<T> columns) {
  Sheet {
    lines = List.copyOf(lines);
    columns = List.copyOf(columns);
  }

  /** For people: without the lines that have nothing to tell. */
  Grid grid() {
    List<List<String>> rows =
        lines.stream().skip(1).filter(this::isSpoken).map(this::cells).toList();
    return new Grid(key, cells(lines.get(0)), 1, rows);
  }

  /** For programs: an array of objects that always have the same keys. */
  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(key);
    for (T column : columns) {
      json.writeStartObject();
      for (Line<T> line : lines) {
        json.writeObjectField(line.key(), line.figure().apply(column).json());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private boolean isSpoken(Line<T> line) {
    return columns.stream().anyMatch(column -> line.figure().apply(column).spoken());
  }

  private List<String> cells(Line<T> line) {
    var cells = new ArrayList<String>(List.of(line.label()));
    columns.forEach(column -> cells.add(line.figure().apply(column).text()));
    return cells;
  }
}
