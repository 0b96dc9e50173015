package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogSetupTest {
  @Test
  void format_recordOfManyLines_isOneLine() {
    var log = new LogRecord(Level.WARNING, "a {0}\nb");
    log.setParameters(new Object[] {7});
    log.setThrown(new IOException("gone"));

    assertThat(new LogSetup.OneLine().format(log))
        .isEqualTo("cps: WARNING: a 7 b (java.io.IOException: gone)" + System.lineSeparator());
  }
}
