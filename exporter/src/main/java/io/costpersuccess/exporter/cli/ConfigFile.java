package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.config.GatewayConfig;
import io.costpersuccess.exporter.prices.LintException;
import io.costpersuccess.exporter.prices.PriceFiles;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsProblem;
import io.costpersuccess.pricing.Catalogue;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    return priceFiles(settings).catalogue();
  }

  /**
   * The price files under these settings, read once.
   *
   * @throws WrongInputException if a price file does not exist or anything in it is wrong
   * @throws IOException if a price file cannot be read
   */
  static PriceFiles priceFiles(PipelineSettings settings) throws WrongInputException, IOException {
    try {
      return PriceFiles.open(settings.prices());
    } catch (NoSuchFileException missing) {
      throw new WrongInputException(
          List.of("prices.files: found " + missing.getFile() + ", expected a file that exists"));
    } catch (LintException wrong) {
      throw new WrongInputException(wrong.problems());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while prices were read");
    }
  }

  /** A problem of the file as a whole names it already. */
  private String line(SettingsProblem problem) {
    String line = problem.toString().replaceAll("\\R+", " ");
    return problem.path().equals(path.toString()) ? line : path + ": " + line;
  }
}
