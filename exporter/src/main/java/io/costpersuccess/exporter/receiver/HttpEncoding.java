package io.costpersuccess.exporter.receiver;

import com.google.protobuf.Message;
import io.costpersuccess.exporter.otlp.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The encoding of a request over HTTP, which is also that of its response. */
enum HttpEncoding {
  PROTOBUF("application/x-protobuf") {
    @Override
    byte[] encode(Message message) {
      return message.toByteArray();
    }
  },
  JSON("application/json") {
    @Override
    byte[] encode(Message message) {
      return OtlpJson.printPlain(message).getBytes(StandardCharsets.UTF_8);
    }
  };

  private final String contentType;

  HttpEncoding(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  abstract byte[] encode(Message message);

  /** The encoding a Content-Type names, whatever its parameters; null when it names none. */
  static @Nullable HttpEncoding of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    int end = header.indexOf(';');
    String type = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    for (HttpEncoding encoding : values()) {
      if (encoding.contentType.equals(type)) {
        return encoding;
      }
    }
    return null;
  }
}
