package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class ConsoleTest {
  @Command(name = "test")
  static final class TestCommand {
    @Mixin final Console console = new Console();
  }

  private final StringWriter err = new StringWriter();
  private final TestCommand command = new TestCommand();

  ConsoleTest() {
    new CommandLine(command).setErr(new PrintWriter(err));
  }

  @Test
  void problem_afterStatus_clearsItFirst() {
    command.console.status("abc");
    command.console.problem("wrong");

    assertThat(err.toString()).isEqualTo("\r\rabc\r   \rwrong" + System.lineSeparator());
  }

  @Test
  void status_emptyWithoutOneBefore_writesNothing() {
    command.console.status("");

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void progress_longFile_showsMegabytes() throws IOException {
    byte[] content = new byte[17 << 20];
    try (InputStream in =
        new ProgressStream(new ByteArrayInputStream(content), "f", command.console)) {
      assertThat(in.readAllBytes()).hasSameSizeAs(content);
    }
    assertThat(err.toString()).contains("reading f: 8 MB").contains("reading f: 16 MB");
  }
}
