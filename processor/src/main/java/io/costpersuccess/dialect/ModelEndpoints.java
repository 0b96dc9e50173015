package io.costpersuccess.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.costpersuccess.call.ModelRequest;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.SpanView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The addresses where models are called over HTTP, from the list {@code model-endpoints.txt}.
 * Nearly all requests of an application go elsewhere, and to see that takes a look at the end of
 * the host.
 */
final class ModelEndpoints {
  /** Attributes that hold the whole address; of the conventions before 1.23 the second. */
  static final Set<String> URLS = Set.of("url.full", "http.url");

  /** Attributes that hold its path, where nobody tells the whole. */
  static final Set<String> PATHS = Set.of("url.path", "http.target");

  private static final String LIST = "model-endpoints.txt";
  private static final List<ModelEndpoint> ALL = read();
  private static final Set<String> DOMAINS =
      ALL.stream().map(ModelEndpoint::domain).collect(Collectors.toUnmodifiableSet());
  private static final DomainFilter FILTER = new DomainFilter(DOMAINS);
  private static final PerName<List<ModelEndpoint>> BY_HOST =
      new PerName<>(host -> ALL.stream().filter(endpoint -> endpoint.isAt(host)).toList());

  private ModelEndpoints() {}

  /** Whether a URL may be one of these; makes no garbage. */
  static boolean mayBe(String url) {
    return FILTER.mayHold(url);
  }

  /** The request to a model that a client's span tells of; null when it goes elsewhere. */
  static @Nullable ModelRequest request(SpanView span) {
    String method = first(span, "http.request.method", "http.method", "method");
    HttpAddress address = HttpAddress.of(span);
    if (address == null || (method != null && !method.equalsIgnoreCase("POST"))) {
      return null;
    }
    String host = address.host().toLowerCase(Locale.ROOT);
    return BY_HOST.of(host).stream().noneMatch(endpoint -> endpoint.isCalledBy(address.path()))
        ? null
        : new ModelRequest(
            new SpanRef(span.traceId(), span.spanId(), span.parentSpanId()),
            host,
            span.startEpochNanos(),
            span.endEpochNanos());
  }

  static @Nullable String first(AttributeView attributes, String... keys) {
    for (String key : keys) {
      String text = attributes.text(key);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static List<ModelEndpoint> read() {
    try (var stream = requireNonNull(ModelEndpoints.class.getResourceAsStream(LIST), LIST);
        var lines = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ModelEndpoint::of)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
