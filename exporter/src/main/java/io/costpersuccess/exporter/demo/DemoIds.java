package io.costpersuccess.exporter.demo;

import com.google.protobuf.ByteString;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of the demonstration's spans: digests of what they identify, so the same in every run. */
final class DemoIds {
  private static final int TRACE_BYTES = 16;
  private static final int SPAN_BYTES = 8;

  private DemoIds() {}

  static ByteString trace(String name) {
    return ByteString.copyFrom(digest(name), 0, TRACE_BYTES);
  }

  static ByteString span(String name) {
    return ByteString.copyFrom(digest(name), TRACE_BYTES, SPAN_BYTES);
  }

  private static byte[] digest(String name) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException neverOnAJdk) {
      throw new IllegalStateException(neverOnAJdk);
    }
  }
}
