package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.prices.CatalogueFile;
import io.costpersuccess.exporter.prices.GeneratedCatalogue;
import io.costpersuccess.exporter.prices.LintException;
import io.costpersuccess.exporter.prices.PriceGenerator;
import io.costpersuccess.pricing.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code cps prices generate}: the catalogue that is shipped, made from its sources.
 */
@Command(
    name = "generate",
    hidden = true,
    description = {
      "Makes the catalogue from published price lists and pins.",
      "Tells on standard output what is wrong with the lists, and what it therefore left out."
    })
final class PricesGenerateCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Option(
      names = "--sources",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the lists, each named SOURCE-2026-01-31.json.")
  private Path sources = Path.of("");

  @Option(
      names = "--pins",
      paramLabel = "FILE",
      required = true,
      description = "Prices that people have decided, with their reasons.")
  private Path pins = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The catalogue to write; of one that is there nothing is forgotten.")
  private Path out = Path.of("");

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description = "Where to write which names the newest primary lists have a price for.")
  private @Nullable Path names;

  @Override
  public Integer call() throws WrongInputException, IOException {
    try {
      Catalogue last = new CatalogueFile(out).read();
      GeneratedCatalogue made = PriceGenerator.generate(sources, pins, last);
      Files.writeString(out, made.text());
      if (names != null) {
        Files.write(names, made.names());
      }
      made.findings().forEach(console.out()::println);
      console.out().flush();
      console.problem(made.models() + " models at " + out);
      return ExitCode.OK;
    } catch (LintException wrong) {
      throw new WrongInputException(wrong.problems());
    }
  }
}
