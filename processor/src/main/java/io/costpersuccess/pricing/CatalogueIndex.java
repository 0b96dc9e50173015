package io.costpersuccess.pricing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of a catalogue that is known to be right, by model. A line is read when its model is
 * asked for, so that an application does not start later for thousands of models it never calls.
 * For the same reason it does without lambdas, joined strings and the formats of dates: what a
 * virtual machine makes for the first of each costs more than all the lines.
 */
final class CatalogueIndex {
  private static final String PRICE = "price | ";
  private static final String BAR = " | ";

  private final String sourceName;
  private final String text;
  private final Problems problems = new Problems();
  private final Aliases aliases = new Aliases(problems);
  private final Map<ModelName, Lines> lines = new LinkedHashMap<>();
  private final Map<String, List<String>> alike = new HashMap<>();
  private @Nullable LocalDate asOf;

  private CatalogueIndex(String sourceName, String text) {
    this.sourceName = sourceName;
    this.text = text;
  }

  /**
   * A catalogue whose lines were checked when it was made.
   *
   * @throws CatalogueException if it has no head or an alias leads nowhere
   */
  static Catalogue read(String sourceName, String text) throws CatalogueException {
    return new CatalogueIndex(sourceName, text).read();
  }

  private Catalogue read() throws CatalogueException {
    int number = 1;
    for (int start = 0; start < text.length(); number++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      accept(number, start, end);
      start = end + 1;
    }
    return catalogue();
  }

  private void accept(int number, int start, int end) {
    if (text.startsWith(PRICE, start)) {
      int model = text.indexOf(BAR, start + PRICE.length()) + BAR.length();
      var name =
          new ModelName(
              text.substring(start + PRICE.length(), model - BAR.length()),
              text.substring(model, text.indexOf(BAR, model)));
      Lines own = lines.get(name);
      if (own == null) {
        own = new Lines();
        lines.put(name, own);
      }
      own.add(number, start, end);
    } else if (start < end && text.charAt(start) != '#') {
      acceptOther(text.substring(start, end).split("\\|", -1));
    }
  }

  private void acceptOther(String[] columns) {
    String first = columns[1].strip();
    String second = columns[2].strip();
    switch (columns[0].strip()) {
      case "alias" -> {
        var name = new ModelName(first, second);
        aliases.add(sourceName, name, name.withName(columns[3].strip()));
      }
      case "like" -> addLike(first, second);
      default -> asOf = date(second);
    }
  }

  private void addLike(String provider, String other) {
    List<String> others = alike.get(provider);
    if (others == null) {
      others = new ArrayList<>(2);
      alike.put(provider, others);
    }
    others.add(other);
  }

  private static LocalDate date(String text) {
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  private Catalogue catalogue() throws CatalogueException {
    var own = new LinkedHashMap<ModelName, Listing>();
    for (Map.Entry<ModelName, Lines> entry : lines.entrySet()) {
      own.put(entry.getKey(), new Listing(entry.getValue()));
    }
    var listings = new Listings(own, alike);
    var book = new PriceBook(own, listings.with(aliases.resolve(listings)));
    if (asOf == null || !problems.isEmpty()) {
      throw new CatalogueException(problems.lines(), null);
    }
    return new Catalogue(List.of(book), asOf);
  }

  /** The lines of one model, as places in the text. */
  private final class Lines implements Supplier<List<Price>> {
    private final List<int[]> places = new ArrayList<>(2);

    void add(int number, int start, int end) {
      places.add(new int[] {number, start, end});
    }

    @Override
    public List<Price> get() {
      try {
        var reader = new PriceLine();
        var own = new Problems();
        var book = new PriceBookBuilder(own);
        for (int[] place : places) {
          String line = text.substring(place[1], place[2]);
          book.price(sourceName + ":" + place[0], reader.parse(place[0], PriceLine.cells(line)));
        }
        return book.build().prices();
      } catch (LineException broken) {
        throw new IllegalStateException(sourceName + ": " + broken.getMessage(), broken);
      }
    }
  }
}
