package io.costpersuccess.exporter.receiver;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, read as it comes without holding a thread. What goes over a limit is read
 * and forgotten for a while, since a client that is cut off while it sends may not see the answer.
 */
final class HttpBody implements Runnable {
  private static final int CHUNK_BYTES = 1 << 16;

  private final Content.Source source;
  private final int maxBytes;
  private final InFlightBytes.Reservation reservation;
  private final Listener listener;
  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long seen;
  private boolean tooLarge;
  private boolean overloaded;

  /** Told once, when there is no more to read. */
  interface Listener {
    /** The body is as whole as it will be; the failure is why it is not, or null. */
    void bodyDone(HttpBody body, @Nullable Throwable failure);
  }

  HttpBody(
      Content.Source source,
      int maxBytes,
      InFlightBytes.Reservation reservation,
      Listener listener) {
    this.source = source;
    this.maxBytes = maxBytes;
    this.reservation = reservation;
    this.listener = listener;
  }

  /** Reads what is there, and goes on when there is more. */
  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = source.read();
      if (chunk == null) {
        source.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        listener.bodyDone(this, chunk.getFailure());
        return;
      }
      if (take(chunk)) {
        listener.bodyDone(this, null);
        return;
      }
    }
  }

  /**
   * The body as it was before compression; null when there is no room for it now.
   *
   * @throws UnusableRequestException if it is too large, or not what it says
   */
  byte @Nullable [] plain(boolean gzip) throws UnusableRequestException {
    if (tooLarge) {
      throw UnusableRequestException.tooLarge(maxBytes);
    }
    if (overloaded) {
      return null;
    }
    byte[] body = kept.toByteArray();
    return gzip ? inflate(body) : body;
  }

  /** Whether this was the last chunk of interest. */
  private boolean take(Content.Chunk chunk) {
    try {
      ByteBuffer bytes = chunk.getByteBuffer();
      seen += bytes.remaining();
      keep(bytes);
      return chunk.isLast() || seen > 2L * maxBytes;
    } finally {
      chunk.release();
    }
  }

  private void keep(ByteBuffer bytes) {
    tooLarge |= seen > maxBytes;
    overloaded |= !tooLarge && !overloaded && !reservation.grow(bytes.remaining());
    if (tooLarge || overloaded) {
      kept = new ByteArrayOutputStream();
      reservation.close();
    } else {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      kept.writeBytes(copy);
    }
  }

  private byte @Nullable [] inflate(byte[] body) throws UnusableRequestException {
    // From here the inflated bytes count: one request of the limit always fits when it is alone.
    reservation.close();
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), CHUNK_BYTES)) {
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        plain.write(chunk, 0, n);
        if (plain.size() > maxBytes) {
          throw UnusableRequestException.tooLarge(maxBytes);
        }
        if (!reservation.grow(n)) {
          return null;
        }
      }
    } catch (IOException e) {
      throw UnusableRequestException.malformed("body: found damaged gzip data");
    }
    return plain.toByteArray();
  }
}
