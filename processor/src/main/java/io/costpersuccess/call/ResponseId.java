package io.costpersuccess.call;

/**
 * The rule by which a response id names one response.
 *
 * <p>An id must be long enough to be random. Some servers number their responses below a thousand,
 * Ollama's {@code chatcmpl-123} for one; such an id is that of many responses.
 */
public final class ResponseId {
  /** The least number of characters of an id that names one response. */
  public static final int MIN_LENGTH = 16;

  private ResponseId() {}

  /** Whether the id names one response. */
  public static boolean isUnique(String id) {
    return id.length() >= MIN_LENGTH;
  }
}
