package io.costpersuccess.exporter.receiver;

/** Why a request was refused that may be sent again. */
public enum Refusal {
  /** There is no room now. */
  OVERLOADED(RequestResult.OVERLOADED, "overloaded"),
  /** The start is not complete. */
  STARTING(RequestResult.STARTING, "starting"),
  /** The end is near. */
  DRAINING(RequestResult.DRAINING, "shutting down"),
  /** Something failed on this side. */
  FAILED(RequestResult.FAILED, "failed on this side");

  private final RequestResult result;
  private final String text;

  Refusal(RequestResult result, String text) {
    this.result = result;
    this.text = text;
  }

  RequestResult result() {
    return result;
  }

  /** What the client is told. */
  String text() {
    return text + ", send again later";
  }
}
