package io.costpersuccess.exporter.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real session of a customer-service agent, without its texts.
 *
 * <p>Source: sierra-research/tau-bench, {@code historical_trajectories/gpt-4o-airline.json} (MIT);
 * tokens counted from the transcripts with o200k_base, tool schemas included.
 *
 * @param session id of the session
 * @param task number of the customer's task
 * @param trial number of the trial of that task
 * @param reward 1 when the task was solved, else 0
 * @param turns what the agent did after each message of the customer
 * @param escalated whether the agent handed the customer to a human
 */
record RecordedSession(
    String session, int task, int trial, double reward, List<Turn> turns, boolean escalated) {
  private static final String RESOURCE = "tau-airline-gpt-4o.jsonl";

  /**
   * What the agent did after one message of the customer.
   *
   * @param calls its model calls, in order; none when the customer had ended the session
   */
  record Turn(List<Call> calls) {}

  /**
   * A model call.
   *
   * @param in prompt tokens
   * @param out completion tokens
   * @param tool the tool that was called with the answer; null when the answer went to the customer
   * @param toolError whether that tool ended in an error
   */
  record Call(
      long in, long out, @Nullable String tool, @JsonProperty("tool_error") boolean toolError) {}

  /** All sessions of the bundled record. */
  static List<RecordedSession> bundled() {
    var mapper = new ObjectMapper();
    var stream = RecordedSession.class.getResourceAsStream(RESOURCE);
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(stream, RESOURCE), StandardCharsets.UTF_8))) {
      var values = mapper.readerFor(RecordedSession.class).<RecordedSession>readValues(reader);
      return List.copyOf(values.readAll());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean isSolved() {
    return reward == 1;
  }
}
