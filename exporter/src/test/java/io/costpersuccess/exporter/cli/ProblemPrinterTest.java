package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
  @Test
  void describe_failure_saysWhereAndWhat() {
    assertThat(ProblemPrinter.describe(new NoSuchFileException("f")))
        .isEqualTo("f: no such file or folder");
    assertThat(ProblemPrinter.describe(new AccessDeniedException("f")))
        .isEqualTo("f: access denied");
    assertThat(ProblemPrinter.describe(new FileSystemException("f", null, "Is a directory")))
        .isEqualTo("f: Is a directory");
    assertThat(ProblemPrinter.describe(new IOException("disk gone"))).isEqualTo("disk gone");
    assertThat(ProblemPrinter.describe(new IOException())).isEqualTo("IOException");
  }
}
