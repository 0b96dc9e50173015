package io.costpersuccess.agent;

import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.SettingsException;
import io.costpersuccess.pipeline.SettingsReader;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Settings of the agent: what is configured, or the defaults when that cannot be used. */
final class AgentSettings {
  private static final Logger logger = Logger.getLogger(AgentSettings.class.getName());

  private AgentSettings() {}

  /** Settings from a tree of maps; a mistake in it is one line in the log. */
  static PipelineSettings read(Map<String, ?> configuration) {
    try {
      return SettingsReader.read(configuration);
    } catch (SettingsException wrong) {
      logger.log(
          Level.WARNING,
          "Cost per success runs with its defaults, because its configuration is wrong: {0}",
          wrong.getMessage());
      return PipelineSettings.DEFAULT;
    }
  }
}
