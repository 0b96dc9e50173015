package io.costpersuccess.exporter.receiver;

import static io.costpersuccess.exporter.otlp.TestTelemetry.SECRET;
import static io.costpersuccess.exporter.otlp.TestTelemetry.TRACE_ID;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeBatchTest {
  @Test
  void parse_everyField_isRead() throws Exception {
    assertThat(
            parse(
                    """
                    {"task": "t-1", "signal": "thumbs_up", "value": 0.5, "id": "o-1",
                     "at": "2026-01-31T13:00:00.5+01:00"}
                    """)
                .posts())
        .containsExactly(
            new OutcomePost(
                "t-1",
                null,
                null,
                "thumbs_up",
                0.5,
                "o-1",
                Instant.parse("2026-01-31T12:00:00.500Z")));
  }

  @Test
  void parse_onlyTheRequired_leavesTheRestNull() throws Exception {
    assertThat(parse("{\"response_id\":\"r\",\"signal\":\"accepted\"}").posts())
        .containsExactly(new OutcomePost(null, null, "r", "accepted", null, null, null));
  }

  @Test
  void parse_nulls_countAsAbsent() throws Exception {
    OutcomeBatch batch =
        parse(
            """
            {"task": "t", "trace_id": null, "response_id": null, "signal": "s", "value": null,
             "id": null, "at": null}
            """);

    assertThat(batch.posts())
        .containsExactly(new OutcomePost("t", null, null, "s", null, null, null));
  }

  @Test
  void parse_traceIdInUpperCase_isLowerCased() throws Exception {
    String json = "{\"trace_id\":\"" + TRACE_ID.toUpperCase(Locale.ROOT) + "\",\"signal\":\"s\"}";

    assertThat(parse(json).posts()).extracting(OutcomePost::traceId).containsExactly(TRACE_ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "7.0", "7e0"})
  void parse_anyNumber_isADouble(String number) throws Exception {
    assertThat(parse("{\"task\":\"t\",\"signal\":\"s\",\"value\":" + number + "}").posts())
        .extracting(OutcomePost::value)
        .containsExactly(7.0);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void parse_boolValue_isABoolean(String json, boolean expected) throws Exception {
    assertThat(parse("{\"task\":\"t\",\"signal\":\"s\",\"value\":" + json + "}").posts())
        .extracting(OutcomePost::value)
        .containsExactly(expected);
  }

  @Test
  void parse_textValue_isAString() throws Exception {
    assertThat(parse("{\"task\":\"t\",\"signal\":\"s\",\"value\":\"good\"}").posts())
        .extracting(OutcomePost::value)
        .containsExactly("good");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{`task`:`t`}|signal: found nothing, expected a string",
        "{`task`:`t`,`signal`:7}|signal: found a number, expected a string that is not blank",
        "{`task`:`t`,`signal`:` `}|signal: found a blank string,",
        "{`signal`:`s`}|outcome: found none of task, trace_id, response_id, expected exactly one",
        "{`task`:`t`,`response_id`:`r`,`signal`:`s`}|outcome: found task and response_id, expected",
        "{`task`:[],`signal`:`s`}|task: found an array,",
        "{`trace_id`:`the-secret-prompt`,`signal`:`s`}|trace_id: found another string, expected 32",
        "{`trace_id`:`00000000000000000000000000000000`,`signal`:`s`}|trace_id: found another",
        "{`task`:`t`,`signal`:`s`,`value`:{}}|value: found an object, expected a number,",
        "{`task`:`t`,`signal`:`s`,`value`:1e999}|value: found a number out of range,",
        "{`task`:`t`,`signal`:`s`,`id`:7}|id: found a number,",
        "{`task`:`t`,`signal`:`s`,`at`:`the-secret-prompt`}|at: found another string, expected a",
        "{`task`:`t`,`signal`:`s`,`at`:1700000000}|at: found a number,",
        "{`task`:`t`,`signal`:`s`,`colour`:`the-secret-prompt`}|unknown field \"colour\", expected",
        "`the-secret-prompt`|outcome: found a string, expected an object",
        "null|outcome: found null, expected an object",
      })
  void parse_faults_nameWhereFoundAndExpected(String json, String error) throws Exception {
    OutcomeBatch batch = parse(json.replace('`', '"'));

    assertThat(batch.posts()).isEmpty();
    assertThat(batch.rejected()).hasSize(1);
    assertThat(batch.rejected().get(0).error()).contains(error).doesNotContain(SECRET);
  }

  @Test
  void parse_arrayWithFaults_keepsTheGoodAndTheirIndexes() throws Exception {
    OutcomeBatch batch =
        parse(
            """
            [{"task": "a", "signal": "s"}, 7, {"task": "b", "signal": "s"}, {"task": "c"}]
            """);

    assertThat(batch.posts()).extracting(OutcomePost::task).containsExactly("a", "b");
    assertThat(batch.rejected()).extracting(OutcomeBatch.Rejected::index).containsExactly(1, 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the-secret-prompt",
        "{\"task\":\"the-secret-prompt",
        "{\"task\":\"t\"} the-secret-prompt",
        "{\"task\":\"t\",\"task\":\"the-secret-prompt\"}"
      })
  void parse_notJson_isMalformedWithAPlace(String json) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(UnusableRequestException.class)
        .hasMessageStartingWith("line 1 column ")
        .hasMessageNotContaining(SECRET);
  }

  private static OutcomeBatch parse(String json) throws UnusableRequestException {
    return OutcomeBatch.parse(json.getBytes(UTF_8), post -> null);
  }
}
