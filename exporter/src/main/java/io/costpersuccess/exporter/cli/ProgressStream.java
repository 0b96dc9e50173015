package io.costpersuccess.exporter.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that shows on the console how much of it was read. */
final class ProgressStream extends FilterInputStream {
  private static final long STEP = 8L << 20;
  private static final long MEGABYTE = 1_000_000;

  private final String name;
  private final Console console;
  private long bytes;
  private long shown;

  ProgressStream(InputStream in, String name, Console console) {
    super(in);
    this.name = name;
    this.console = console;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  /** Short files show nothing. */
  private void count(int read) {
    bytes += Math.max(0, read);
    if (bytes - shown >= STEP) {
      shown = bytes;
      console.status("reading " + name + ": " + bytes / MEGABYTE + " MB");
    }
  }
}
