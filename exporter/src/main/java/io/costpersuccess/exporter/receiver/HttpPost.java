package io.costpersuccess.exporter.receiver;

import io.costpersuccess.exporter.otlp.OtlpFormatException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** One POST: its body is read as it comes, then decoded and taken on another thread. */
final class HttpPost {
  private static final String GZIP = "gzip";

  private final HttpEndpoint endpoint;
  private final Intake intake;
  private final HttpCall call;
  private final Executor threads;
  private final InFlightBytes.Reservation reservation;

  HttpPost(HttpEndpoint endpoint, Intake intake, HttpCall call, Executor threads) {
    this.endpoint = endpoint;
    this.intake = intake;
    this.call = call;
    this.threads = threads;
    this.reservation = intake.inFlight().open();
  }

  void begin(int maxBytes) {
    HttpEncoding encoding = call.encoding();
    HttpExchange exchange = encoding == null ? null : endpoint.open(encoding);
    if (exchange == null) {
      unsupported(HttpHeader.CONTENT_TYPE, endpoint.contentTypes());
    } else if (!call.compression().isEmpty() && !call.compression().equals(GZIP)) {
      unsupported(HttpHeader.CONTENT_ENCODING, "gzip or none");
    } else if (intake.isDraining()) {
      send(exchange.refused(intake.refuse(endpoint.kind(), Refusal.DRAINING)));
    } else {
      HttpBody.Listener listener = (body, failure) -> bodyDone(exchange, body, failure);
      new HttpBody(call.request(), maxBytes, reservation, listener).run();
    }
  }

  private void bodyDone(HttpExchange exchange, HttpBody body, @Nullable Throwable failure) {
    if (failure != null) {
      send(
          HttpReply.text(
              HttpStatus.REQUEST_TIMEOUT_408, "body: found its end too early or too late"));
      return;
    }
    try {
      threads.execute(() -> answer(exchange, body));
    } catch (RejectedExecutionException e) {
      send(exchange.refused(intake.refuse(endpoint.kind(), Refusal.OVERLOADED)));
    }
  }

  private void answer(HttpExchange exchange, HttpBody body) {
    HttpReply reply;
    try {
      reply = reply(exchange, intake.take(endpoint.kind(), () -> take(exchange, body)));
    } catch (UnusableRequestException e) {
      reply = exchange.unusable(e);
    } catch (RuntimeException e) {
      reply = exchange.refused(intake.failed(endpoint.kind(), e));
    }
    send(reply);
  }

  private Acceptance take(HttpExchange exchange, HttpBody body)
      throws OtlpFormatException, UnusableRequestException {
    byte[] plain = body.plain(call.compression().equals(GZIP));
    return plain == null ? Intake.refused(Refusal.OVERLOADED) : exchange.take(plain);
  }

  private static HttpReply reply(HttpExchange exchange, Acceptance acceptance) {
    return acceptance instanceof Acceptance.Accepted accepted
        ? exchange.accepted(accepted)
        : exchange.refused((Acceptance.Refused) acceptance);
  }

  private void unsupported(HttpHeader header, String expected) {
    intake.count(endpoint.kind(), RequestResult.UNSUPPORTED);
    HttpReply reply =
        HttpReply.text(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
            header.asString() + ": found another, expected " + expected);
    send(
        header == HttpHeader.CONTENT_ENCODING
            ? reply.with(HttpHeader.ACCEPT_ENCODING, GZIP)
            : reply);
  }

  private void send(HttpReply reply) {
    reservation.close();
    call.reply(reply);
  }
}
