package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.prices.CatalogueLint;
import io.costpersuccess.exporter.prices.Finding;
import io.costpersuccess.pricing.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code cps prices check}: what is wrong with a catalogue. */
@Command(name = "check", description = "Says what is wrong with a price catalogue, by line.")
final class PricesCheckCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Catalogue; without it the one that comes with the product.")
  private @Nullable Path file;

  @Override
  public Integer call() throws WrongInputException, IOException {
    List<String> problems = problems(CatalogueLint.withBundledPins());
    if (!problems.isEmpty()) {
      throw new WrongInputException(problems);
    }
    console.out().println((file == null ? "the bundled catalogue" : file) + ": nothing wrong");
    console.out().flush();
    return ExitCode.OK;
  }

  private List<String> problems(CatalogueLint lint) throws IOException {
    return file == null
        ? lint.findings("prices.txt", Catalogue.bundled()).stream().map(Finding::toString).toList()
        : lint.problems(file);
  }
}
