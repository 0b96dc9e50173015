package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
  @Test
  void write_bytes_arrive() throws IOException {
    var target = new ByteArrayOutputStream();
    try (var output = new StandardOutput(target)) {
      output.write("ab".getBytes(StandardCharsets.US_ASCII));
      output.write('c');
    }
    assertThat(target.toString(StandardCharsets.US_ASCII)).isEqualTo("abc");
  }

  @Test
  void write_nobodyReads_isNoError() throws IOException {
    OutputStream output = new StandardOutput(new Failing("Broken pipe"));
    output.write('a');
    output.write('b');
    output.flush();
  }

  @Test
  void write_deviceFull_isAnError() {
    OutputStream output = new StandardOutput(new Failing("No space left on device"));

    assertThatIOException().isThrownBy(() -> output.write('a')).withMessageContaining("space");
  }

  /** A stream that takes nothing. */
  private static final class Failing extends OutputStream {
    private final String reason;

    Failing(String reason) {
      this.reason = reason;
    }

    @Override
    public void write(int value) throws IOException {
      throw new IOException(reason);
    }
  }
}
