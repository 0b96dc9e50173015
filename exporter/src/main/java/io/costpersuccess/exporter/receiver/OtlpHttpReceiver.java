package io.costpersuccess.exporter.receiver;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * An OTLP receiver over HTTP: traces and logs in protobuf or JSON, plain or gzipped; outcomes in
 * JSON; a page at {@code GET /}; and {@code GET /healthz}. It never answers 500, which clients do
 * not repeat: a fault of ours is 503.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>
 */
public final class OtlpHttpReceiver implements AutoCloseable {
  /** A client that sends nothing for so long in the middle of a request is given up. */
  private static final Duration IDLE_TIMEOUT = Duration.ofSeconds(30);

  /** At the end, connections without a request under way are closed after so long. */
  private static final Duration SHUTDOWN_IDLE_TIMEOUT = Duration.ofMillis(100);

  /** Jetty's own threads: they accept, read and write, and never wait for the sink. */
  private static final int IO_THREADS = 8;

  /** Decoded by {@link ReceiverSettings#threads()}; those in the queue hold bytes in flight. */
  private static final int QUEUED_REQUESTS = 1024;

  private final Intake intake;
  private final ExecutorService threads;
  private final Server server;
  private final ServerConnector connector;

  /** A receiver that has not started and has no page. */
  public OtlpHttpReceiver(
      ReceiverSettings settings, TelemetrySink sink, ReceiverCounters counters) {
    this(settings, sink, counters, null);
  }

  /**
   * A receiver that has not started.
   *
   * @param page asked for the page at {@code /}, in HTML, each time it is shown; null when there is
   *     none
   */
  public OtlpHttpReceiver(
      ReceiverSettings settings,
      TelemetrySink sink,
      ReceiverCounters counters,
      @Nullable Supplier<String> page) {
    this.intake = new Intake(sink, counters, new InFlightBytes(settings.maxBytesInFlight()));
    this.threads = NamedThreads.pool("cps-otlp-http", settings.threads(), QUEUED_REQUESTS);
    this.server = new Server(ioThreads());
    this.connector = connector(server, settings);
    server.addConnector(connector);
    server.setHandler(
        new HttpShutdown(new HttpRoutes(intake, settings.maxRequestBytes(), threads, page)));
    server.setErrorHandler(OtlpHttpReceiver::brokenRequest);
    server.setStopTimeout(settings.drainTimeout().toMillis());
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the address cannot be bound
   */
  public void start() throws IOException {
    try {
      server.start();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** The port it listens at. */
  public int port() {
    return connector.getLocalPort();
  }

  /** Refuses requests from now on, while those under way go on and connections stay open. */
  public void drain() {
    intake.drain();
  }

  /** Drains, waits for requests under way up to the drain timeout, and ends. */
  @Override
  public void close() {
    drain();
    try {
      server.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException("HTTP server did not stop", e);
    } finally {
      threads.shutdown();
    }
  }

  private static QueuedThreadPool ioThreads() {
    QueuedThreadPool pool = new QueuedThreadPool(IO_THREADS);
    pool.setName("cps-http-io");
    pool.setDaemon(true);
    return pool;
  }

  private static ServerConnector connector(Server server, ReceiverSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(settings.address().getHostString());
    connector.setPort(settings.address().getPort());
    connector.setIdleTimeout(IDLE_TIMEOUT.toMillis());
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_TIMEOUT.toMillis());
    return connector;
  }

  /** Answers what Jetty itself finds wrong, without its page. */
  private static boolean brokenRequest(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    boolean ours = status == HttpStatus.INTERNAL_SERVER_ERROR_500;
    HttpReply.text(
            ours ? HttpStatus.SERVICE_UNAVAILABLE_503 : status, HttpStatus.getMessage(status))
        .send(response, callback);
    return true;
  }
}
