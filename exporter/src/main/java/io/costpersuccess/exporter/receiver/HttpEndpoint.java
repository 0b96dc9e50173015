package io.costpersuccess.exporter.receiver;

import org.jspecify.annotations.Nullable;

/** A path that takes requests. */
interface HttpEndpoint {
  TelemetryKind kind();

  /** The Content-Types it takes, for people. */
  String contentTypes();

  /** Opens an exchange; null when the encoding is not taken here. */
  @Nullable HttpExchange open(HttpEncoding encoding);
}
