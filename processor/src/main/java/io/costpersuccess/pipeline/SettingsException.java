package io.costpersuccess.pipeline;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used, with everything that is wrong in it. */
public final class SettingsException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<SettingsProblem> problems;

  /** An exception for these problems, at least one. */
  public SettingsException(List<SettingsProblem> problems) {
    super(problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the order it was found. */
  public List<SettingsProblem> problems() {
    return problems;
  }
}
