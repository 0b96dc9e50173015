package io.costpersuccess.pricing;

import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.Model;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The prices of models: when, on which terms, and who said so. Immutable and thread-safe.
 *
 * <p>A model is found by the exact name a provider lists it under, or by an alias that the
 * catalogue spells out; RATIONALE.md lists the wrappings that are taken off a name first.
 */
public final class Catalogue {
  private static final String RESOURCE = "prices.txt";

  /** Applications call some tens of models; beyond this number none is remembered. */
  private static final int MAX_FOUND = 10_000;

  private final List<PriceBook> books;
  private final LocalDate asOf;

  /** Where the models that were asked for are listed. */
  private final Map<Model, List<Offer>> found = new ConcurrentHashMap<>();

  /** A catalogue of books, the strongest first. */
  Catalogue(List<PriceBook> books, LocalDate asOf) {
    this.books = List.copyOf(books);
    this.asOf = asOf;
  }

  private static final class Bundled {
    static final Catalogue INSTANCE = load();

    private static Catalogue load() {
      try (var stream = requireNonNull(Catalogue.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        return CatalogueIndex.read(RESOURCE, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (CatalogueException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The catalogue that comes with the product; read once. */
  public static Catalogue bundled() {
    return Bundled.INSTANCE;
  }

  /**
   * Reads a catalogue in the format that the head of the bundled {@code prices.txt} tells. Does not
   * close the reader.
   *
   * @param sourceName the name of the file in messages
   * @throws CatalogueException if a line is wrong or two contradict each other; it lists every one
   */
  public static Catalogue read(String sourceName, Reader reader) throws CatalogueException {
    return CatalogueReader.read(sourceName, reader);
  }

  /**
   * A catalogue of these prices, as of 1970-01-01. They hold for exactly their provider: a price of
   * {@code openai} is none of {@code azure.ai.openai}.
   *
   * @throws IllegalArgumentException if two prices of one model on equal terms overlap in time
   */
  public static Catalogue of(List<Price> prices) {
    var problems = new Problems();
    var book = new PriceBookBuilder(problems);
    for (int i = 0; i < prices.size(); i++) {
      book.price("price " + (i + 1), prices.get(i));
    }
    PriceBook built = book.build();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), problems.lines()));
    }
    return new Catalogue(List.of(built.ofUser()), LocalDate.EPOCH);
  }

  /**
   * This catalogue with another one before it: where the stronger one has a price for a call, that
   * price wins, whatever its precision. As of the newer of the two.
   */
  public Catalogue overriddenBy(Catalogue stronger) {
    var all = new ArrayList<PriceBook>(stronger.books);
    all.addAll(books);
    return new Catalogue(all, asOf.isAfter(stronger.asOf) ? asOf : stronger.asOf);
  }

  /**
   * The price of a call: of its model, at the instant it began, on the terms it was served. Without
   * a price for its service tier, the standard one.
   *
   * @return null when the model is unknown or had no price then
   */
  public @Nullable Price find(LlmCall call) {
    List<Offer> offers = offers(call.model());
    for (int i = 0; i < offers.size(); i++) {
      Price price = offers.get(i).find(call);
      if (price != null) {
        return price;
      }
    }
    return null;
  }

  /**
   * The listings that a model may be priced by, the strongest first. Where one has no price for a
   * call, the next one is asked.
   */
  List<Offer> offers(Model model) {
    List<Offer> offers = found.get(model);
    if (offers == null) {
      offers = new Offers(books).of(model);
      if (found.size() < MAX_FOUND) {
        found.put(model, offers);
      }
    }
    return offers;
  }

  /**
   * The prices that a model has at an instant, on any terms, by the strongest catalogue that has
   * one.
   *
   * @return empty when the model is unknown or had no price then
   */
  public List<Price> prices(Model model, Instant at) {
    return offers(model).stream()
        .map(offer -> offer.listing().prices().stream().filter(p -> p.isValidAt(at)).toList())
        .filter(valid -> !valid.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether a name has a price at some time, be it by an alias; no wrapping is taken off it. */
  public boolean lists(String provider, String model) {
    ModelName name = ModelName.of(provider, model);
    return books.stream().anyMatch(book -> book.lists(name));
  }

  /** How many names of models at a provider have a price, aliases included. */
  public int models() {
    return books.stream().mapToInt(PriceBook::names).sum();
  }

  /** The date of the newest source. */
  public LocalDate asOf() {
    return asOf;
  }

  /** How many prices there are. */
  public int size() {
    return books.stream().mapToInt(book -> book.prices().size()).sum();
  }

  /** All prices, the strongest first, those of one model on equal terms in order of time. */
  public List<Price> prices() {
    return books.stream().flatMap(book -> book.prices().stream()).toList();
  }
}
