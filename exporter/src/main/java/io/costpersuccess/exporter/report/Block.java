package io.costpersuccess.exporter.report;

import java.util.List;

/** A part of a report for people, before it has a layout. */
public sealed interface Block permits Block.Heading, Block.Facts, Block.Lines, Block.Grid {
  /** The name of what follows. */
  record Heading(String text) implements Block {}

  /** Names with a value each. */
  record Facts(List<Fact> facts) implements Block {
    /**
     * A name with its value.
     *
     * @param name what is said
     * @param value what is so
     */
    record Fact(String name, String value) {}

    /** Copies the list. */
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** Lines of prose. */
  record Lines(List<String> lines) implements Block {
    /** Copies the list. */
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A table. The first column names the rows.
   *
   * @param caption what the table shows
   * @param columns names of the columns
   * @param textColumns number of leading columns that hold text; the others hold numbers
   * @param rows cells by row, as many as columns
   */
  record Grid(String caption, List<String> columns, int textColumns, List<List<String>> rows)
      implements Block {
    /** Copies the lists. */
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
