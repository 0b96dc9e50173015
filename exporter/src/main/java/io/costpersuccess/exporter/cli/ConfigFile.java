package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.config.GatewayConfig;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsProblem;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.CatalogueException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A configuration file that was named in a call.
 *
 * @param path where it is
 */
record ConfigFile(Path path) {
  /**
   * Reads it.
   *
   * @throws WrongInputException if it does not exist or anything in it is wrong
   * @throws IOException if it cannot be read
   */
  GatewayConfig read() throws WrongInputException, IOException {
    if (!Files.exists(path)) {
      throw new WrongInputException(
          List.of(path + ": found no such file, expected a configuration file"));
    }
    try {
      return GatewayConfig.read(path);
    } catch (SettingsException wrong) {
      throw new WrongInputException(wrong.problems().stream().map(this::line).toList());
    }
  }

  /**
   * The prices under these settings.
   *
   * @throws WrongInputException if a price file does not exist or anything in it is wrong
   * @throws IOException if a price file cannot be read
   */
  static Catalogue prices(PipelineSettings settings) throws WrongInputException, IOException {
    for (String file : settings.prices().files()) {
      if (!Files.exists(Path.of(file))) {
        throw new WrongInputException(
            List.of("prices.files: found " + file + ", expected a file that exists"));
      }
    }
    try {
      return settings.prices().read();
    } catch (CatalogueException wrong) {
      throw new WrongInputException(wrong.problems());
    }
  }

  /** A problem of the file as a whole names it already. */
  private String line(SettingsProblem problem) {
    String line = problem.toString().replaceAll("\\R+", " ");
    return problem.path().equals(path.toString()) ? line : path + ": " + line;
  }
}
