package io.costpersuccess.exporter.cli;

import picocli.CommandLine.Command;

/** The command {@code cps config}, which only has subcommands. */
@Command(
    name = "config",
    description = "Configuration files.",
    subcommands = ConfigCheckCommand.class)
final class ConfigCommand {}
