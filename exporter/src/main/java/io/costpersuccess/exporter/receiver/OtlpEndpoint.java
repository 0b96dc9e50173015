package io.costpersuccess.exporter.receiver;

import io.costpersuccess.exporter.otlp.OtlpFormatException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;

/** A path that takes one kind of OTLP export in either encoding. */
record OtlpEndpoint(OtlpExport export) implements HttpEndpoint {
  @Override
  public TelemetryKind kind() {
    return export.kind();
  }

  @Override
  public String contentTypes() {
    return HttpEncoding.PROTOBUF.contentType() + " or " + HttpEncoding.JSON.contentType();
  }

  @Override
  public HttpExchange open(HttpEncoding encoding) {
    return new Exchange(export, encoding);
  }

  private record Exchange(OtlpExport export, HttpEncoding encoding) implements HttpExchange {
    @Override
    public Acceptance take(byte[] body) throws OtlpFormatException {
      return switch (encoding) {
        case PROTOBUF -> export.take(body);
        case JSON -> export.takeJson(new String(body, StandardCharsets.UTF_8));
      };
    }

    @Override
    public HttpReply accepted(Acceptance.Accepted accepted) {
      byte[] body = encoding.encode(export.response(accepted));
      return HttpReply.of(HttpStatus.OK_200, encoding, body);
    }

    @Override
    public HttpReply refused(Acceptance.Refused refused) {
      return HttpReply.refused(refused, encoding);
    }

    @Override
    public HttpReply unusable(UnusableRequestException unusable) {
      return HttpReply.unusable(unusable, encoding);
    }
  }
}
