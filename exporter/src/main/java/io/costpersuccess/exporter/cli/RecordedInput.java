package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.otlp.InputProblem;
import io.costpersuccess.exporter.report.Replay;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files of a call, read one after the other; what is wrong with them is told at once. */
final class RecordedInput {
  private static final String STANDARD_INPUT = "-";
  private static final String EXPECTED = "a recorded OTLP file";

  private final Console console;
  private final Replay replay;
  private final boolean showProgress = Console.isTerminal();
  private long problems;
  private boolean hasContent;

  RecordedInput(Console console, Replay replay) {
    this.console = console;
    this.replay = replay;
  }

  /** Reads a file, or standard input when the name is a dash. */
  void read(String name) {
    if (name.equals(STANDARD_INPUT)) {
      read("standard input", System.in);
    } else {
      readFile(name);
    }
  }

  /** What was read. */
  Replay replay() {
    return replay;
  }

  /** Whether any file could be opened. */
  boolean hasContent() {
    return hasContent;
  }

  /** Number of problems told. */
  long problems() {
    return problems;
  }

  private void readFile(String name) {
    try {
      Path path = Path.of(name);
      if (!Files.exists(path) || Files.isDirectory(path)) {
        tell(name, Files.exists(path) ? "a folder" : "no such file");
        return;
      }
      try (InputStream in = Files.newInputStream(path)) {
        read(name, in);
      }
    } catch (IOException e) {
      tell(name, ProblemPrinter.describe(e));
    } catch (InvalidPathException e) {
      tell(name, "no name of a file");
    }
  }

  private void read(String name, InputStream in) {
    hasContent = true;
    replay.read(name, showProgress ? new ProgressStream(in, name, console) : in, this::tell);
    console.status("");
  }

  private void tell(String name, String found) {
    tell(new InputProblem(name, "start", found, EXPECTED));
  }

  private void tell(InputProblem problem) {
    problems++;
    console.problem(problem);
  }
}
