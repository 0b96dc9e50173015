package io.costpersuccess.exporter.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The two ways an id passes a JSON codec that takes bytes for base64, as protobuf's does, while
 * OTLP/JSON has them in hex. Hex digits are base64 digits, so encoding what was decoded gives the
 * hex text back.
 */
enum JsonIds {
  /** Ids that were read as base64 become what their hex text says. */
  READ {
    @Override
    ByteString turn(ByteString id, OtlpId kind) {
      if (id.isEmpty()) {
        return id;
      }
      String hex = Base64.getEncoder().encodeToString(id.toByteArray());
      return hex.length() == 2 * kind.length() && isHex(hex)
          ? ByteString.copyFrom(HexFormat.of().parseHex(hex))
          : INVALID;
    }
  },
  /** Ids become the bytes whose base64 text is their hex text; those of another length, nothing. */
  PRINT {
    @Override
    ByteString turn(ByteString id, OtlpId kind) {
      return id.size() == kind.length()
          ? ByteString.copyFrom(Base64.getDecoder().decode(OtlpId.hex(id)))
          : ByteString.EMPTY;
    }
  };

  /** Of no valid length: a present id must not turn into an absent one. */
  private static final ByteString INVALID = ByteString.copyFrom(new byte[1]);

  abstract ByteString turn(ByteString id, OtlpId kind);

  void turnSpans(List<ResourceSpans.Builder> resources) {
    for (ResourceSpans.Builder resource : resources) {
      for (ScopeSpans.Builder scope : resource.getScopeSpansBuilderList()) {
        scope.getSpansBuilderList().forEach(this::turn);
      }
    }
  }

  void turnLogs(List<ResourceLogs.Builder> resources) {
    for (ResourceLogs.Builder resource : resources) {
      for (ScopeLogs.Builder scope : resource.getScopeLogsBuilderList()) {
        scope.getLogRecordsBuilderList().forEach(this::turn);
      }
    }
  }

  private void turn(Span.Builder span) {
    span.setTraceId(turn(span.getTraceId(), OtlpId.TRACE));
    span.setSpanId(turn(span.getSpanId(), OtlpId.SPAN));
    span.setParentSpanId(turn(span.getParentSpanId(), OtlpId.SPAN));
    for (Span.Link.Builder link : span.getLinksBuilderList()) {
      link.setTraceId(turn(link.getTraceId(), OtlpId.TRACE));
      link.setSpanId(turn(link.getSpanId(), OtlpId.SPAN));
    }
  }

  private void turn(LogRecord.Builder log) {
    log.setTraceId(turn(log.getTraceId(), OtlpId.TRACE));
    log.setSpanId(turn(log.getSpanId(), OtlpId.SPAN));
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(HexFormat::isHexDigit);
  }
}
