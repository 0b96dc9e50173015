package io.costpersuccess.exporter.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * A finished run of the command line.
 *
 * @param exitCode its exit code
 * @param out what it wrote on standard output
 * @param err the lines it wrote on standard error
 */
record Run(int exitCode, String out, List<String> err) {
  static Run of(Object... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine commandLine =
        Cps.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    int exitCode = commandLine.execute(words);
    commandLine.getOut().flush();
    commandLine.getErr().flush();
    return new Run(exitCode, out.toString(), err.toString().lines().toList());
  }
}
