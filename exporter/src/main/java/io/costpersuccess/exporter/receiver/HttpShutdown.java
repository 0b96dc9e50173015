package io.costpersuccess.exporter.receiver;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;

/** The wait for requests under way at the end, which refuses those that come after it began. */
final class HttpShutdown extends GracefulHandler {
  HttpShutdown(Handler handler) {
    super(handler);
  }

  @Override
  protected void handleShutdownRejection(Request request, Response response, Callback callback) {
    HttpReply.text(HttpStatus.SERVICE_UNAVAILABLE_503, Refusal.DRAINING.text())
        .with(HttpHeader.RETRY_AFTER, "1")
        .send(response, callback);
  }
}
