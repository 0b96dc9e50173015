package io.costpersuccess.exporter.otlp;

import io.opentelemetry.proto.logs.v1.LogsData;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A recorded file of protobuf messages, each behind its length in four bytes, big endian. */
final class ProtoFile {
  private static final String EXPECTED = "an OTLP message behind its length";
  private static final int ZSTD_MAGIC = 0x28b52ffd;

  private final RecordedFile file;
  private final CutInputStream content;
  private long offset;

  ProtoFile(RecordedFile file, CutInputStream content) {
    this.file = file;
    this.content = content;
  }

  void read() throws IOException {
    byte[] message = next();
    while (message != null) {
      deliver(message);
      offset += Integer.BYTES + message.length;
      message = next();
    }
  }

  /** The next message; null at the end of the file, or after a problem that hides what follows. */
  private byte @Nullable [] next() throws IOException {
    byte[] prefix = content.readNBytes(Integer.BYTES);
    if (prefix.length < Integer.BYTES) {
      return end(prefix.length > 0);
    }
    int length = ByteBuffer.wrap(prefix).getInt();
    if (length < 0) {
      file.problem(place(), "a length that is negative", EXPECTED);
      return null;
    }
    byte[] message = content.readNBytes(length);
    return message.length < length ? end(true) : message;
  }

  private byte @Nullable [] end(boolean cut) {
    String fault = content.fault();
    if (fault != null) {
      file.problem(place(), fault, "a whole file");
    } else if (cut) {
      file.problem(place(), "a message that breaks off at the end of the file", EXPECTED);
    }
    return null;
  }

  private void deliver(byte[] message) {
    if (isZstd(message)) {
      file.problem(place(), "zstd data", EXPECTED + ", without compression or gzipped as a file");
      return;
    }
    try {
      deliver(message, ProtoSignal.of(message));
    } catch (OtlpFormatException e) {
      file.problem(place() + " and " + e.place() + " of the message", e.found(), EXPECTED);
    }
  }

  private void deliver(byte[] message, ProtoSignal signal) throws OtlpFormatException {
    switch (signal) {
      case SPANS ->
          file.spans(
              OtlpBinary.parse(message, TracesData.parser()).getResourceSpansList(), place());
      case LOGS -> file.logs(OtlpBinary.parse(message, LogsData.parser()).getResourceLogsList());
      case METRICS -> file.sink().metricsSkipped();
      case NONE -> {
        // A message without a record says nothing.
      }
    }
  }

  private static boolean isZstd(byte[] message) {
    return message.length >= Integer.BYTES && ByteBuffer.wrap(message).getInt() == ZSTD_MAGIC;
  }

  private String place() {
    return "byte " + offset;
  }
}
