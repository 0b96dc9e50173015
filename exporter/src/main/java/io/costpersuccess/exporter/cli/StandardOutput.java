package io.costpersuccess.exporter.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Standard output. That its reader has seen enough, as {@code head} does, is no error. */
final class StandardOutput extends FilterOutputStream {
  /** How systems tell that nobody reads a pipe. */
  private static final List<String> CLOSED_PIPE =
      List.of("Broken pipe", "The pipe is being closed", "EPIPE");

  private boolean closedByReader;

  StandardOutput(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (closedByReader) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      String message = String.valueOf(e.getMessage());
      closedByReader = CLOSED_PIPE.stream().anyMatch(message::contains);
      if (!closedByReader) {
        throw e;
      }
    }
  }
}
