package io.costpersuccess.exporter.config;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.NameStringValuePairModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OtlpGrpcExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.OtlpHttpExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanExporterModel;
import io.opentelemetry.sdk.autoconfigure.declarativeconfig.model.SpanProcessorModel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An OTLP endpoint that enriched spans are forwarded to.
 *
 * @param protocol the protocol spoken there
 * @param endpoint its address; for HTTP with the path of the signal
 * @param headers headers of every request
 * @param timeout the longest time a request may take
 */
public record SpanTarget(
    Protocol protocol, URI endpoint, Map<String, String> headers, Duration timeout) {
  /** An OTLP protocol. */
  public enum Protocol {
    /** OTLP/gRPC. */
    GRPC,
    /** OTLP/HTTP with protobuf. */
    HTTP
  }

  private static final String DEFAULT_GRPC = "http://localhost:4317";
  private static final String DEFAULT_HTTP = "http://localhost:4318/v1/traces";
  private static final int DEFAULT_TIMEOUT_MILLIS = 10_000;

  /** Copies the headers. */
  public SpanTarget {
    requireNonNull(protocol, "protocol");
    requireNonNull(endpoint, "endpoint");
    headers = Map.copyOf(headers);
    requireNonNull(timeout, "timeout");
  }

  /** The targets of batch and simple processors with an OTLP exporter; others do not forward. */
  static List<SpanTarget> allOf(List<SpanProcessorModel> processors) {
    var targets = new ArrayList<SpanTarget>();
    for (SpanProcessorModel processor : processors) {
      SpanExporterModel exporter = exporter(processor);
      if (exporter != null && exporter.getOtlpGrpc() != null) {
        targets.add(of(exporter.getOtlpGrpc()));
      } else if (exporter != null && exporter.getOtlpHttp() != null) {
        targets.add(of(exporter.getOtlpHttp()));
      }
    }
    return targets;
  }

  private static @Nullable SpanExporterModel exporter(SpanProcessorModel processor) {
    if (processor.getBatch() != null) {
      return processor.getBatch().getExporter();
    }
    return processor.getSimple() == null ? null : processor.getSimple().getExporter();
  }

  private static SpanTarget of(OtlpGrpcExporterModel model) {
    return new SpanTarget(
        Protocol.GRPC,
        URI.create(model.getEndpoint() == null ? DEFAULT_GRPC : model.getEndpoint()),
        headers(model.getHeaders()),
        timeout(model.getTimeout()));
  }

  private static SpanTarget of(OtlpHttpExporterModel model) {
    return new SpanTarget(
        Protocol.HTTP,
        URI.create(model.getEndpoint() == null ? DEFAULT_HTTP : model.getEndpoint()),
        headers(model.getHeaders()),
        timeout(model.getTimeout()));
  }

  private static Map<String, String> headers(@Nullable List<NameStringValuePairModel> pairs) {
    var headers = new LinkedHashMap<String, String>();
    for (NameStringValuePairModel pair :
        pairs == null ? List.<NameStringValuePairModel>of() : pairs) {
      headers.put(pair.getName(), pair.getValue());
    }
    return headers;
  }

  private static Duration timeout(@Nullable Integer millis) {
    return Duration.ofMillis(millis == null || millis <= 0 ? DEFAULT_TIMEOUT_MILLIS : millis);
  }
}
