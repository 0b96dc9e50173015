package io.costpersuccess.exporter.receiver;

/** A request that would be unusable however often it were sent. Its text never quotes it. */
final class UnusableRequestException extends Exception {
  private final RequestResult result;
  private final String text;

  private UnusableRequestException(RequestResult result, String text) {
    super(text);
    this.result = result;
    this.text = text;
  }

  static UnusableRequestException malformed(String text) {
    return new UnusableRequestException(RequestResult.MALFORMED, text);
  }

  static UnusableRequestException tooLarge(long limit) {
    return new UnusableRequestException(
        RequestResult.TOO_LARGE, "found more than " + limit + " bytes, expected no more");
  }

  RequestResult result() {
    return result;
  }

  /** What the client is told. */
  String text() {
    return text;
  }
}
