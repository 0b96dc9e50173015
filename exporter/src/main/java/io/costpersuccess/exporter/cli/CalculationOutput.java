package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.Calculation;
import io.costpersuccess.exporter.calculate.CalculationFormat;
import java.io.IOException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** The option {@code --format} of a calculation. */
final class CalculationOutput {
  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      converter = CalculationFormatConverter.class,
      description = "Form of the answer: rounded or exact (default: table).")
  private CalculationFormat format = CalculationFormat.TABLE;

  /**
   * Writes an answer on standard output.
   *
   * @return the exit code of success
   * @throws IOException if standard output cannot be written
   */
  int write(Calculation calculation, Console console) throws IOException {
    format.write(calculation, console.out());
    if (console.out().checkError()) {
      throw new IOException("standard output cannot be written");
    }
    return ExitCode.OK;
  }
}
