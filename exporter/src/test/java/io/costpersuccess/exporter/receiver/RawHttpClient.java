package io.costpersuccess.exporter.receiver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An HTTP client that sends any bytes. */
final class RawHttpClient {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;

  RawHttpClient(int port) {
    this.port = port;
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    return client.send(
        request(method, path, BodyPublishers.ofByteArray(body), headers),
        BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> sendChunked(String path, byte[] body, String... headers)
      throws IOException, InterruptedException {
    BodyPublisher chunks = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    return client.send(request("POST", path, chunks, headers), BodyHandlers.ofByteArray());
  }

  CompletableFuture<HttpResponse<byte[]>> sendAsync(String path, byte[] body, String... headers) {
    return client.sendAsync(
        request("POST", path, BodyPublishers.ofByteArray(body), headers),
        BodyHandlers.ofByteArray());
  }

  private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(Duration.ofSeconds(60))
            .method(method, body);
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }
}
