package io.costpersuccess.exporter.receiver;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The paths of the receiver. It takes every request, so none reaches a default page. */
final class HttpRoutes extends Handler.Abstract.NonBlocking {
  private static final String METRICS = "/v1/metrics";
  private static final String HEALTH = "/healthz";
  private static final String PAGE = "/";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private static final HttpReply NO_PAGE =
      HttpReply.text(HttpStatus.SERVICE_UNAVAILABLE_503, "the page cannot be made now");

  private final Map<String, HttpEndpoint> endpoints;
  private final Intake intake;
  private final int maxRequestBytes;
  private final Executor threads;
  private final @Nullable Supplier<String> page;

  /**
   * The paths.
   *
   * @param page makes the page for each request, on the threads; null when there is none
   */
  HttpRoutes(
      Intake intake, int maxRequestBytes, Executor threads, @Nullable Supplier<String> page) {
    this.intake = intake;
    this.maxRequestBytes = maxRequestBytes;
    this.threads = threads;
    this.page = page;
    this.endpoints =
        Map.of(
            "/v1/traces", new OtlpEndpoint(new TraceExport(intake)),
            "/v1/logs", new OtlpEndpoint(new LogExport(intake)),
            "/v1/outcomes", new OutcomeEndpoint(intake));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    HttpCall call = new HttpCall(request, response, callback);
    String path = Request.getPathInContext(request);
    HttpEndpoint endpoint = endpoints.get(path);
    if (endpoint != null) {
      post(endpoint, call);
    } else if (path.equals(PAGE) && page != null) {
      show(page, call);
    } else {
      call.reply(path.equals(HEALTH) ? health(request.getMethod()) : notFound(path));
    }
    return true;
  }

  private void post(HttpEndpoint endpoint, HttpCall call) {
    if (call.request().getMethod().equals("POST")) {
      new HttpPost(endpoint, intake, call, threads).begin(maxRequestBytes);
    } else {
      call.reply(wrongMethod("POST"));
    }
  }

  private void show(Supplier<String> made, HttpCall call) {
    if (!READING.contains(call.request().getMethod())) {
      call.reply(wrongMethod("GET, HEAD"));
      return;
    }
    try {
      threads.execute(() -> call.reply(pageReply(made)));
    } catch (RejectedExecutionException full) {
      call.reply(NO_PAGE);
    }
  }

  private static HttpReply pageReply(Supplier<String> made) {
    try {
      return HttpReply.page(made.get());
    } catch (RuntimeException unmade) {
      return NO_PAGE;
    }
  }

  private HttpReply health(String method) {
    if (!READING.contains(method)) {
      return wrongMethod("GET, HEAD");
    }
    return intake.isDraining()
        ? HttpReply.text(HttpStatus.SERVICE_UNAVAILABLE_503, "draining")
        : HttpReply.text(HttpStatus.OK_200, "ok");
  }

  private HttpReply notFound(String path) {
    String text = "found another, expected /, /v1/traces, /v1/logs, /v1/outcomes or /healthz";
    if (path.equals(METRICS)) {
      intake.count(TelemetryKind.METRICS, RequestResult.UNSUPPORTED);
      text = TelemetryKind.NO_METRICS;
    }
    return HttpReply.text(HttpStatus.NOT_FOUND_404, "path: " + text);
  }

  private static HttpReply wrongMethod(String expected) {
    return HttpReply.text(
            HttpStatus.METHOD_NOT_ALLOWED_405, "method: found another, expected " + expected)
        .with(HttpHeader.ALLOW, expected);
  }
}
