package io.costpersuccess.exporter.otlp;

import com.google.protobuf.ByteString;
import org.jspecify.annotations.Nullable;

/** A kind of id in OTLP: its length in bytes, and its text. An id of zeros is not an id. */
enum OtlpId {
  TRACE(16),
  SPAN(8);

  private static final char[] DIGITS = "0123456789abcdef".toCharArray();

  private final int length;

  OtlpId(int length) {
    this.length = length;
  }

  int length() {
    return length;
  }

  /** Whether the bytes are an id of this kind: of its length, and not all zero. */
  boolean isValid(ByteString bytes) {
    return bytes.size() == length && !isZero(bytes);
  }

  /** The id in lower-case hex; null when it is not valid. */
  @Nullable String hexOrNull(ByteString bytes) {
    return isValid(bytes) ? hex(bytes) : null;
  }

  /** The bytes in lower-case hex, whatever their number. */
  static String hex(ByteString bytes) {
    char[] text = new char[2 * bytes.size()];
    for (int i = 0; i < bytes.size(); i++) {
      text[2 * i] = DIGITS[(bytes.byteAt(i) >> 4) & 0xf];
      text[2 * i + 1] = DIGITS[bytes.byteAt(i) & 0xf];
    }
    return new String(text);
  }

  private static boolean isZero(ByteString bytes) {
    for (int i = 0; i < bytes.size(); i++) {
      if (bytes.byteAt(i) != 0) {
        return false;
      }
    }
    return true;
  }
}
