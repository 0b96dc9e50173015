package io.costpersuccess.exporter.receiver;

/** How a request ended. Every request that reached a receiver whole has one result. */
public enum RequestResult {
  /** All of it was taken. */
  ACCEPTED,
  /** Some of its records were rejected; the client must not send them again. */
  PARTLY_ACCEPTED,
  /** It could not be read; the client must not send it again. */
  MALFORMED,
  /** It is over the limit, as sent or once inflated; the client must not send it again. */
  TOO_LARGE,
  /** Its kind, content type or compression is not taken here. */
  UNSUPPORTED,
  /** Refused for lack of room; the client sends it again later. */
  OVERLOADED,
  /** Refused before the start was complete; the client sends it again later. */
  STARTING,
  /** Refused because of the coming end; the client sends it again, elsewhere or later. */
  DRAINING,
  /** Refused because of a fault of ours; the client sends it again later. */
  FAILED
}
