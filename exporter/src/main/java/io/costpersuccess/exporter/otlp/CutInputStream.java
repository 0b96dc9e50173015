package io.costpersuccess.exporter.otlp;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A stream that ends where its source fails, so that what came before the failure is not lost in
 * the buffers of its readers.
 */
final class CutInputStream extends FilterInputStream {
  private @Nullable IOException failure;

  CutInputStream(InputStream source) {
    super(source);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (failure != null) {
      return -1;
    }
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      failure = e;
      return -1;
    }
  }

  /** Why the stream ended before its source did; null when it did not. */
  @Nullable String fault() {
    if (failure == null) {
      return null;
    }
    return describe(failure);
  }

  static String describe(IOException failure) {
    if (failure instanceof EOFException) {
      return "gzip data that end too early";
    }
    return failure instanceof ZipException
        ? "damaged gzip data"
        : "a read error (" + failure.getClass().getSimpleName() + ")";
  }
}
