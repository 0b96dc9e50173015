package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.prices.CatalogueFile;
import io.costpersuccess.exporter.prices.LintException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code cps prices refresh}: a catalogue file renewed, or left as it is. */
@Command(
    name = "refresh",
    description = {
      "Takes a newer catalogue over, if it can be right.",
      "It is refused, and the last good one stays, when it lacks more than 30 % of the models,",
      "when a price is more than three times what it was or less than a third and not pinned,",
      "or when cps prices check finds anything wrong with it."
    })
final class PricesRefreshCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      description = "The newer catalogue.")
  private Path from = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FILE",
      defaultValue = "prices.txt",
      description =
          "The catalogue to renew, as named in prices.files (default: ${DEFAULT-VALUE});"
              + " without one, the catalogue that comes with the product is what is compared with.")
  private Path to = Path.of("");

  @Override
  public Integer call() throws WrongInputException, IOException {
    try {
      int models = new CatalogueFile(to).renewFrom(from);
      console.out().println(to + ": " + models + " models");
      console.out().flush();
      return ExitCode.OK;
    } catch (LintException refused) {
      throw new WrongInputException(refused.problems());
    }
  }
}
