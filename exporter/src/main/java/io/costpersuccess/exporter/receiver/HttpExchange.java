package io.costpersuccess.exporter.receiver;

import io.costpersuccess.exporter.otlp.OtlpFormatException;

/** One request over HTTP, whose body was read: first it is taken, then answered. */
interface HttpExchange {
  Acceptance take(byte[] body) throws OtlpFormatException, UnusableRequestException;

  HttpReply accepted(Acceptance.Accepted accepted);

  HttpReply refused(Acceptance.Refused refused);

  HttpReply unusable(UnusableRequestException unusable);
}
