package io.costpersuccess.exporter.cli;

import picocli.CommandLine.Command;

/** The command {@code cps calculate}, which only has subcommands. */
@Command(
    name = "calculate",
    description = {
      "Unit economics from figures given as options.",
      "The help of each command has examples that reproduce published figures."
    },
    subcommands = {
      CalculateTaskCommand.class,
      CalculateBreakEvenCommand.class,
      CalculateSelfHostedCommand.class
    })
final class CalculateCommand {}
