package io.costpersuccess.exporter.otlp;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.Parser;

/** OTLP in protobuf encoding. */
public final class OtlpBinary {
  private OtlpBinary() {}

  /**
   * Reads one message.
   *
   * @throws OtlpFormatException if the bytes are not such a message
   */
  public static <T extends Message> T parse(byte[] bytes, Parser<T> parser)
      throws OtlpFormatException {
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    try {
      return parser.parseFrom(in);
    } catch (InvalidProtocolBufferException e) {
      // The texts of protobuf-java name the kind of fault and quote nothing.
      throw new OtlpFormatException(
          "byte " + in.getTotalBytesRead(), String.valueOf(e.getMessage()));
    }
  }
}
