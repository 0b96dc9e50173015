package io.costpersuccess.exporter.forward;

import com.google.protobuf.InvalidProtocolBufferException;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An OTLP endpoint over HTTP, spoken to in protobuf. */
public final class HttpDestination implements SpanDestination {
  /** The status codes OTLP lets a client retry. */
  private static final Set<Integer> RETRYABLE = Set.of(429, 502, 503, 504);

  private static final int OK = 200;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

  private final HttpClient client;
  private final URI endpoint;
  private final Map<String, String> headers;
  private final Duration timeout;

  private HttpDestination(URI endpoint, Map<String, String> headers, Duration timeout) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
    this.endpoint = endpoint;
    this.headers = Map.copyOf(headers);
    this.timeout = timeout;
  }

  /**
   * An endpoint; it connects when it is first used.
   *
   * @param endpoint whole address, such as {@code http://localhost:4318/v1/traces}
   * @param headers sent with each request
   * @param timeout longest wait for one answer
   * @throws IllegalArgumentException if the endpoint or a header is not one HTTP can have
   */
  public static HttpDestination to(URI endpoint, Map<String, String> headers, Duration timeout) {
    HttpDestination destination = new HttpDestination(endpoint, headers, timeout);
    destination.request(new byte[0]);
    return destination;
  }

  @Override
  public Delivery send(ExportTraceServiceRequest request) throws InterruptedException {
    try {
      return delivery(
          client.send(request(request.toByteArray()), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      return new Delivery.Retryable(Duration.ZERO);
    }
  }

  @Override
  public void close() {
    // The client of the JDK lets its connections go when it is no longer referenced.
  }

  private HttpRequest request(byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint)
            .timeout(timeout)
            .header("Content-Type", "application/x-protobuf")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return request.build();
  }

  private static Delivery delivery(HttpResponse<byte[]> response) {
    if (response.statusCode() == OK) {
      return new Delivery.Delivered(rejectedSpans(response.body()));
    }
    return RETRYABLE.contains(response.statusCode())
        ? new Delivery.Retryable(retryAfter(response))
        : new Delivery.Refused();
  }

  /** A body that is no response does not undo the success. */
  private static long rejectedSpans(byte[] body) {
    try {
      return ExportTraceServiceResponse.parseFrom(body).getPartialSuccess().getRejectedSpans();
    } catch (InvalidProtocolBufferException e) {
      return 0;
    }
  }

  /** The wait in seconds; a date is not read, and our own waits hold. */
  private static Duration retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .map(String::strip)
        .filter(SECONDS.asMatchPredicate())
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(Duration.ZERO);
  }
}
