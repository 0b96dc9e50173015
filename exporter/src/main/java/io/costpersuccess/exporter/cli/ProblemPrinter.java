package io.costpersuccess.exporter.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The end of a command that fails: one line for each problem, and the exit code. */
final class ProblemPrinter implements IParameterExceptionHandler, IExecutionExceptionHandler {
  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String problem = String.valueOf(wrong.getMessage()).replaceAll("\\R+", " ");
    print(command, List.of(name + ": " + problem + " (see '" + name + " --help')"));
    return ExitCode.USAGE;
  }

  /** What is neither wrong input nor a failing device is a bug, and its trace is for us. */
  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof WrongInputException wrong) {
      print(command, wrong.problems());
      return ExitCode.USAGE;
    }
    if (failure instanceof IOException io) {
      print(command, List.of(command.getCommandSpec().qualifiedName() + ": " + describe(io)));
      return ExitCode.SOFTWARE;
    }
    throw failure;
  }

  /** The messages of the JDK for files are often no more than the name of the file. */
  static String describe(IOException failure) {
    if (failure instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (failure instanceof AccessDeniedException denied) {
      return denied.getFile() + ": access denied";
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static void print(CommandLine command, List<String> problems) {
    problems.forEach(command.getErr()::println);
    command.getErr().flush();
  }
}
