package io.costpersuccess.exporter.cli;

import picocli.CommandLine.Command;

/** The command {@code cps prices}, which only has subcommands. */
@Command(
    name = "prices",
    description = "The price catalogue: look up, check, renew.",
    subcommands = {
      PricesShowCommand.class,
      PricesCheckCommand.class,
      PricesRefreshCommand.class,
      PricesGenerateCommand.class
    })
final class PricesCommand {}
