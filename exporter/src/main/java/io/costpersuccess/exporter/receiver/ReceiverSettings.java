package io.costpersuccess.exporter.receiver;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Settings of a receiver.
 *
 * @param address where it listens; port 0 is any free port
 * @param maxRequestBytes longest request, both as sent and once inflated; at least 1
 * @param maxBytesInFlight most bytes of requests that are held at once, beyond which requests are
 *     refused; at least {@code maxRequestBytes}. Decoded messages take a few times as much memory
 * @param threads number of threads that decode requests and call the sink; at least 1
 * @param drainTimeout how long the end waits for requests that are under way
 */
public record ReceiverSettings(
    InetSocketAddress address,
    int maxRequestBytes,
    long maxBytesInFlight,
    int threads,
    Duration drainTimeout) {
  /** The limit that OTLP recommends. */
  public static final int DEFAULT_MAX_REQUEST_BYTES = 64 << 20;

  private static final int DEFAULT_THREADS = 16;
  private static final Duration DEFAULT_DRAIN_TIMEOUT = Duration.ofSeconds(10);

  /** Part of the heap that requests may take by default. */
  private static final int HEAP_PARTS = 8;

  /** Checks the ranges. */
  public ReceiverSettings {
    requireNonNull(address, "address");
    requireNonNull(drainTimeout, "drainTimeout");
    require(maxRequestBytes >= 1, "maxRequestBytes " + maxRequestBytes + ": must be at least 1");
    require(
        maxBytesInFlight >= maxRequestBytes,
        "maxBytesInFlight " + maxBytesInFlight + ": must be at least " + maxRequestBytes);
    require(threads >= 1, "threads " + threads + ": must be at least 1");
    require(!drainTimeout.isNegative(), "drainTimeout " + drainTimeout + ": must not be negative");
  }

  /**
   * The default settings at an address.
   *
   * @param endpoint {@code host:port}, {@code [ipv6]:port}, or {@code :port} for every interface
   * @throws IllegalArgumentException if the endpoint is not one of these
   */
  public static ReceiverSettings at(String endpoint) {
    return new ReceiverSettings(
        Endpoint.parse(endpoint),
        DEFAULT_MAX_REQUEST_BYTES,
        Math.max(2L * DEFAULT_MAX_REQUEST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PARTS),
        DEFAULT_THREADS,
        DEFAULT_DRAIN_TIMEOUT);
  }

  /** These settings with another limit of one request; never above the bytes in flight. */
  public ReceiverSettings withMaxRequestBytes(int bytes) {
    return new ReceiverSettings(address, bytes, maxBytesInFlight, threads, drainTimeout);
  }

  /** These settings with another limit of all requests together. */
  public ReceiverSettings withMaxBytesInFlight(long bytes) {
    return new ReceiverSettings(address, maxRequestBytes, bytes, threads, drainTimeout);
  }

  /** These settings with another number of threads. */
  public ReceiverSettings withThreads(int number) {
    return new ReceiverSettings(address, maxRequestBytes, maxBytesInFlight, number, drainTimeout);
  }

  /** These settings with another wait at the end. */
  public ReceiverSettings withDrainTimeout(Duration timeout) {
    return new ReceiverSettings(address, maxRequestBytes, maxBytesInFlight, threads, timeout);
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
