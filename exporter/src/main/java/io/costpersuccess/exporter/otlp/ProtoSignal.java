package io.costpersuccess.exporter.otlp;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.List;

/**
 * The signal of a protobuf message that does not tell it. {@code TracesData}, {@code LogsData} and
 * {@code MetricsData} are built alike down to their records (resources are field 1, their scopes
 * field 2, the records of these field 2), where the wire types of the first record that decides
 * tell them apart:
 *
 * <ol>
 *   <li>a log record has its time (1) or its observed time (11) as a fixed 64-bit integer, its
 *       severity (2) as a varint, its flags (8) as a fixed 32-bit integer or its attributes (6) as
 *       messages;
 *   <li>a span has its start (7) or its end (8) as a fixed 64-bit integer, its kind (6) as a varint
 *       or its flags (16) as a fixed 32-bit integer;
 *   <li>a metric has none of these, and its name (1) as text.
 * </ol>
 *
 * In the other kinds of record these numbers have other wire types or do not exist.
 */
enum ProtoSignal {
  SPANS,
  LOGS,
  METRICS,
  /** There is no record. */
  NONE;

  static ProtoSignal of(byte[] message) throws OtlpFormatException {
    try {
      return ofData(UnknownFieldSet.parseFrom(message));
    } catch (InvalidProtocolBufferException e) {
      throw new OtlpFormatException("byte 0", String.valueOf(e.getMessage()));
    }
  }

  private static ProtoSignal ofData(UnknownFieldSet data)
      throws InvalidProtocolBufferException, OtlpFormatException {
    if (messages(data, 1).isEmpty() && !data.asMap().isEmpty()) {
      throw new OtlpFormatException("byte 0", "a message without resources");
    }
    for (ByteString resource : messages(data, 1)) {
      for (ByteString scope : messages(UnknownFieldSet.parseFrom(resource), 2)) {
        for (ByteString item : messages(UnknownFieldSet.parseFrom(scope), 2)) {
          ProtoSignal signal = ofRecord(UnknownFieldSet.parseFrom(item));
          if (signal != NONE) {
            return signal;
          }
        }
      }
    }
    return NONE;
  }

  private static ProtoSignal ofRecord(UnknownFieldSet item) {
    if (isLog(item)) {
      return LOGS;
    }
    if (isSpan(item)) {
      return SPANS;
    }
    return messages(item, 1).isEmpty() ? NONE : METRICS;
  }

  private static boolean isLog(UnknownFieldSet item) {
    return !item.getField(1).getFixed64List().isEmpty()
        || !item.getField(11).getFixed64List().isEmpty()
        || !item.getField(2).getVarintList().isEmpty()
        || !item.getField(8).getFixed32List().isEmpty()
        || !messages(item, 6).isEmpty();
  }

  private static boolean isSpan(UnknownFieldSet item) {
    return !item.getField(7).getFixed64List().isEmpty()
        || !item.getField(8).getFixed64List().isEmpty()
        || !item.getField(6).getVarintList().isEmpty()
        || !item.getField(16).getFixed32List().isEmpty();
  }

  private static List<ByteString> messages(UnknownFieldSet parent, int number) {
    Field field = parent.getField(number);
    return field.getLengthDelimitedList();
  }
}
