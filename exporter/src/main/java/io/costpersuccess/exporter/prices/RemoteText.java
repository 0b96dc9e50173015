package io.costpersuccess.exporter.prices;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A text at an address, asked for with the entity tag and time of the last answer, so that one that
 * has not changed is not sent again.
 */
final class RemoteText implements PriceText {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private @Nullable String tag;
  private @Nullable String time;

  RemoteText(String address) {
    this.address = URI.create(address);
  }

  static boolean isAddress(String name) {
    return name.startsWith("https://") || name.startsWith("http://");
  }

  @Override
  public @Nullable String changed() throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        client.send(request(), HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() == NOT_MODIFIED) {
        return null;
      }
      if (answer.statusCode() != OK) {
        throw new IOException(address + ": found status " + answer.statusCode());
      }
      String text = text(body);
      tag = answer.headers().firstValue("ETag").orElse(null);
      time = answer.headers().firstValue("Last-Modified").orElse(null);
      return text;
    }
  }

  private HttpRequest request() {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(TIMEOUT);
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    if (time != null) {
      request.header("If-Modified-Since", time);
    }
    return request.build();
  }

  /** The client's timeout ends with the head of an answer; this one is for the body. */
  private String text(InputStream body) throws IOException, InterruptedException {
    CompletableFuture<byte[]> reading = CompletableFuture.supplyAsync(() -> read(body));
    try {
      byte[] bytes = reading.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      if (bytes.length > MAX_BYTES) {
        throw new IOException(address + ": found more than " + MAX_BYTES + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (TimeoutException late) {
      throw new IOException(address + ": found no end within " + TIMEOUT.toSeconds() + " s", late);
    } catch (ExecutionException broken) {
      throw new IOException(address + ": " + broken.getCause(), broken);
    }
  }

  private static byte[] read(InputStream body) {
    try {
      return body.readNBytes(MAX_BYTES + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
