package io.costpersuccess.exporter.prices;

import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue file that gateways read while it is renewed.
 *
 * @param path where it is; it need not exist yet
 */
public record CatalogueFile(Path path) {
  /**
   * Replaces the file by a newer catalogue, in one step. What is refused leaves it as it is.
   *
   * @param newer file of the newer catalogue
   * @return how many models the catalogue has now
   * @throws LintException if the newer one cannot be right
   * @throws IOException if a file cannot be read or written
   */
  public int renewFrom(Path newer) throws LintException, IOException {
    byte[] text = Files.readAllBytes(newer);
    Pins pins = PinsReader.bundled();
    var problems = new ArrayList<String>(CatalogueLint.with(pins).problems(newer));
    if (problems.isEmpty()) {
      Catalogue fresh = read(newer);
      problems.addAll(new Renewal(lastGood(), pins).problems(newer.toString(), fresh));
      if (problems.isEmpty()) {
        replace(text);
        return fresh.models();
      }
    }
    throw new LintException(problems);
  }

  private Catalogue lastGood() throws LintException, IOException {
    Catalogue last = read();
    return last == null ? Catalogue.bundled() : last;
  }

  /**
   * What is in the file.
   *
   * @return null when there is no such file
   * @throws LintException if a line is wrong
   * @throws IOException if it cannot be read
   */
  public @Nullable Catalogue read() throws LintException, IOException {
    return Files.exists(path) ? read(path) : null;
  }

  private static Catalogue read(Path file) throws LintException, IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return Catalogue.read(file.toString(), reader);
    } catch (CatalogueException broken) {
      throw new LintException(List.copyOf(broken.problems()));
    }
  }

  private void replace(byte[] text) throws IOException {
    Path target = path.toAbsolutePath();
    Path draft = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".new");
    try {
      Files.write(draft, text);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
