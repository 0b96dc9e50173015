package io.costpersuccess.exporter.receiver;

import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A request and the way to answer it. */
record HttpCall(Request request, Response response, Callback callback) {
  @Nullable HttpEncoding encoding() {
    return HttpEncoding.of(request.getHeaders().get(HttpHeader.CONTENT_TYPE));
  }

  /** The compression of the body in lower case; empty when there is none. */
  String compression() {
    String header = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
    String name = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    return name.equals("identity") ? "" : name;
  }

  void reply(HttpReply reply) {
    reply.send(response, callback);
  }
}
