package io.costpersuccess.exporter.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;

/**
 * OTLP in JSON encoding: ids in hex of either case, enums as integers, 64-bit integers as strings
 * or numbers; unknown fields are ignored.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding">OTLP: JSON
 *     Protobuf encoding</a>
 */
public final class OtlpJson {
  private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();
  private static final JsonFormat.Printer PRINTER =
      JsonFormat.printer().printingEnumsAsInts().omittingInsignificantWhitespace();

  private OtlpJson() {}

  /**
   * Reads a request, or the {@code TracesData} of a file, which has the same fields.
   *
   * @throws OtlpFormatException if the text is not such a message
   */
  public static ExportTraceServiceRequest parseTraces(String json) throws OtlpFormatException {
    JsonOutline.of(json);
    return mergeTraces(json);
  }

  /**
   * Reads a request, or the {@code LogsData} of a file, which has the same fields.
   *
   * @throws OtlpFormatException if the text is not such a message
   */
  public static ExportLogsServiceRequest parseLogs(String json) throws OtlpFormatException {
    JsonOutline.of(json);
    return mergeLogs(json);
  }

  /** Writes a request on one line. */
  public static String print(ExportTraceServiceRequest request) {
    ExportTraceServiceRequest.Builder builder = request.toBuilder();
    JsonIds.PRINT.turnSpans(builder.getResourceSpansBuilderList());
    return printPlain(builder.build());
  }

  /** Writes a request on one line. */
  public static String print(ExportLogsServiceRequest request) {
    ExportLogsServiceRequest.Builder builder = request.toBuilder();
    JsonIds.PRINT.turnLogs(builder.getResourceLogsBuilderList());
    return printPlain(builder.build());
  }

  /** Writes a message that has neither ids nor {@code Any}, such as a response, on one line. */
  public static String printPlain(Message message) {
    try {
      return PRINTER.print(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException(message.getDescriptorForType().getFullName(), e);
    }
  }

  /** Reads text whose syntax was checked. */
  static ExportTraceServiceRequest mergeTraces(String json) throws OtlpFormatException {
    ExportTraceServiceRequest.Builder builder = ExportTraceServiceRequest.newBuilder();
    merge(json, builder);
    JsonIds.READ.turnSpans(builder.getResourceSpansBuilderList());
    return builder.build();
  }

  /** Reads text whose syntax was checked. */
  static ExportLogsServiceRequest mergeLogs(String json) throws OtlpFormatException {
    ExportLogsServiceRequest.Builder builder = ExportLogsServiceRequest.newBuilder();
    merge(json, builder);
    JsonIds.READ.turnLogs(builder.getResourceLogsBuilderList());
    return builder.build();
  }

  private static void merge(String json, Message.Builder builder) throws OtlpFormatException {
    try {
      PARSER.merge(json, builder);
    } catch (InvalidProtocolBufferException e) {
      throw JsonFault.of(String.valueOf(e.getMessage()));
    }
  }
}
