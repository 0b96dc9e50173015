package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of {@code prices.files}: a path or an address, and the last good catalogue of it. */
final class PriceFile {
  private final String name;
  private final PriceText text;
  private final boolean isRemote;
  private @Nullable Catalogue good;
  private int listed;

  PriceFile(String name) {
    this.name = name;
    this.isRemote = RemoteText.isAddress(name);
    this.text = isRemote ? new RemoteText(name) : new LocalText(name);
  }

  boolean isRemote() {
    return isRemote;
  }

  /** The last good catalogue; null when there has been none. */
  @Nullable Catalogue good() {
    return good;
  }

  /**
   * Reads the file if it has changed.
   *
   * @return whether there is a new good catalogue
   * @throws IOException if it cannot be read; the last good one stays
   * @throws LintException if it cannot be right; the last good one stays
   */
  boolean look() throws IOException, LintException, InterruptedException {
    String changed = text.changed();
    if (changed == null) {
      return false;
    }
    good = catalogue(changed);
    return true;
  }

  private Catalogue catalogue(String changed) throws LintException {
    Catalogue last = good == null ? Catalogue.bundled() : good;
    if (PublishedList.isPublished(changed)) {
      LocalDate today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
      return of(PublishedList.read(name, changed, today), last);
    }
    Catalogue own = own(changed);
    return isRemote ? checked(own, last) : own;
  }

  /** A list that has lost three in ten of its models is a broken one. */
  private Catalogue of(PublishedList list, Catalogue last) throws LintException {
    if (list.size() * 10L < listed * 7L) {
      throw new LintException(
          List.of(name + ": shrink: found " + list.size() + " models, expected 70 % of " + listed));
    }
    Catalogue fresh = list.after(last);
    listed = list.size();
    return fresh;
  }

  private Catalogue checked(Catalogue fresh, Catalogue last) throws LintException {
    var problems = new ArrayList<String>();
    CatalogueLint.withBundledPins()
        .findings(name, fresh)
        .forEach(finding -> problems.add(finding.toString()));
    problems.addAll(new Renewal(last, PinsReader.bundled()).problems(name, fresh));
    if (!problems.isEmpty()) {
      throw new LintException(problems);
    }
    return fresh;
  }

  private Catalogue own(String changed) throws LintException {
    try (Reader reader = new StringReader(changed)) {
      return Catalogue.read(name, reader);
    } catch (CatalogueException broken) {
      throw new LintException(List.copyOf(broken.problems()));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
