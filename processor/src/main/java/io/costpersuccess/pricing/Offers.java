package io.costpersuccess.pricing;

import io.costpersuccess.call.Model;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pricing.LooseNames.LooseName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The search for the listings that a model may be priced by, in books of which the first wins. */
final class Offers {
  private final List<PriceBook> books;

  Offers(List<PriceBook> books) {
    this.books = books;
  }

  /** The offers for a model, the strongest first; empty when nothing is known of it. */
  List<Offer> of(Model reported) {
    Model model = LooseNames.withVariant(reported);
    var offers = new ArrayList<Offer>(1);
    for (PriceBook book : books) {
      if (book.isUsers() && model.requested() != null) {
        add(offers, book, new Model(model.provider(), model.requested()), Bound.EXACT);
      }
      add(offers, book, model, Bound.EXACT);
    }
    if (offers.isEmpty() && LooseNames.isFree(model)) {
      offers.add(new Offer(free(model)));
    }
    addLoose(offers, model);
    return List.copyOf(offers);
  }

  private void addLoose(List<Offer> offers, Model model) {
    List<LooseName> loose = LooseNames.of(model);
    for (int i = 0; i < loose.size() && offers.isEmpty(); i++) {
      for (PriceBook book : books) {
        add(offers, book, loose.get(i).model(), loose.get(i).bound());
      }
    }
    if (offers.isEmpty() && model.provider().equals("aws.bedrock") && model.name() != null) {
      addWithoutMaker(offers, model.name().strip().toLowerCase(Locale.ROOT));
    }
  }

  /** Without the maker the geography is mostly cut off as well: at least the global price. */
  private void addWithoutMaker(List<Offer> offers, String name) {
    int dot = name.indexOf('.');
    boolean hasGeography = dot > 0 && ModelNames.isGeography(name.substring(0, dot));
    String id = hasGeography ? name.substring(dot + 1) : name;
    for (PriceBook book : books) {
      Listing listing = book.withoutMaker(id);
      if (listing != null) {
        offers.add(new Offer(listing, Bound.LOWER));
      }
    }
  }

  private static void add(List<Offer> offers, PriceBook book, Model model, Bound bound) {
    for (ModelName name : ModelNames.candidates(model)) {
      Listing listing = book.listing(name);
      if (listing != null) {
        offers.add(new Offer(listing, isCutOff(book, name) ? Bound.LOWER : bound));
      }
    }
  }

  /** A list may have an id of Bedrock without maker and geography; its price is the global one. */
  private static boolean isCutOff(PriceBook book, ModelName name) {
    return !book.isUsers()
        && name.provider().equals("aws.bedrock")
        && Sellers.isBedrockVersion(name.name())
        && !Sellers.hasMaker(name.name());
  }

  /** OpenRouter's models behind {@code :free} cost nothing, whatever is used of them. */
  private static Listing free(Model model) {
    PriceBuilder price = Price.builder("openrouter", model.displayName());
    for (UsageClass usageClass : UsageClass.values()) {
      price.usdPerMillion(usageClass, BigDecimal.ZERO);
    }
    return new Listing(List.of(price.build()));
  }
}
