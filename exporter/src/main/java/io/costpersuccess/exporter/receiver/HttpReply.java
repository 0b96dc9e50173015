package io.costpersuccess.exporter.receiver;

import com.google.protobuf.ByteString;
import com.google.rpc.Code;
import com.google.rpc.Status;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A response: status, content and headers beside Content-Type. */
record HttpReply(int status, String contentType, ByteString body, Map<HttpHeader, String> headers) {
  static HttpReply of(int status, HttpEncoding encoding, byte[] body) {
    return new HttpReply(status, encoding.contentType(), ByteString.copyFrom(body), Map.of());
  }

  static HttpReply text(int status, String text) {
    ByteString body = ByteString.copyFromUtf8(text + "\n");
    return new HttpReply(status, "text/plain;charset=utf-8", body, Map.of());
  }

  static HttpReply page(String html) {
    ByteString body = ByteString.copyFromUtf8(html);
    return new HttpReply(HttpStatus.OK_200, "text/html;charset=utf-8", body, Map.of());
  }

  /** A request that the client is to send again. */
  static HttpReply refused(Acceptance.Refused refused, HttpEncoding encoding) {
    Status status = status(Code.UNAVAILABLE, refused.why().text());
    return of(HttpStatus.SERVICE_UNAVAILABLE_503, encoding, encoding.encode(status))
        .with(HttpHeader.RETRY_AFTER, seconds(refused.retryAfter()));
  }

  /** A request that the client is not to send again. */
  static HttpReply unusable(UnusableRequestException unusable, HttpEncoding encoding) {
    boolean tooLarge = unusable.result() == RequestResult.TOO_LARGE;
    int status = tooLarge ? HttpStatus.PAYLOAD_TOO_LARGE_413 : HttpStatus.BAD_REQUEST_400;
    Code code = tooLarge ? Code.RESOURCE_EXHAUSTED : Code.INVALID_ARGUMENT;
    return of(status, encoding, encoding.encode(status(code, unusable.text())));
  }

  HttpReply with(HttpHeader name, String value) {
    return new HttpReply(status, contentType, body, Map.of(name, value));
  }

  void send(Response response, Callback callback) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.size());
    headers.forEach(response.getHeaders()::put);
    response.write(true, body.asReadOnlyByteBuffer(), callback);
  }

  private static Status status(Code code, String message) {
    return Status.newBuilder().setCode(code.getNumber()).setMessage(message).build();
  }

  /** Whole seconds, rounded up: the header knows no less. */
  private static String seconds(Duration delay) {
    return String.valueOf(delay.plusNanos(999_999_999).toSeconds());
  }
}
