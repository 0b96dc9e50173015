package io.costpersuccess.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UninstrumentedCallsTest {
  private static final String OPENAI = "https://api.openai.com/v1/responses";
  private static final String AZURE =
      "https://acme.openai.azure.com/openai/deployments/d/chat/completions?api-version=1";
  private static final String KIND_CLIENT = "3";

  private static String span(String trace, String id, String second, String... attributes) {
    var fields = new ArrayList<String>();
    for (int i = 0; i < attributes.length; i += 2) {
      fields.add(
          "{\"key\":\"%s\",\"value\":{\"stringValue\":\"%s\"}}"
              .formatted(attributes[i], attributes[i + 1]));
    }
    return """
        {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc6%s",\
        "spanId":"00000000000000%s","name":"POST","kind":%s,\
        "startTimeUnixNano":"17900000%s000000000","endTimeUnixNano":"17900000%s500000000",\
        "attributes":[%s]}]}]}]}"""
        .formatted(trace, id, KIND_CLIENT, second, second, String.join(",", fields));
  }

  private static String request(String trace, String id, String second, String url) {
    return span(trace, id, second, "http.request.method", "POST", "url.full", url);
  }

  private static String chat(String trace, String id, String second) {
    return span(
        trace, id, second, "gen_ai.operation.name", "chat", "gen_ai.response.model", "gpt-4o");
  }

  private static final List<String> LINES =
      List.of(
          request("01", "01", "00", OPENAI),
          request("02", "02", "00", OPENAI),
          request("02", "02", "00", OPENAI),
          request("03", "03", "00", AZURE),
          chat("04", "04", "00"),
          request("04", "05", "00", OPENAI),
          request("04", "06", "20", AZURE),
          request("05", "07", "00", "https://stock.example.com/v1/responses"));

  @Test
  void report_requestsThatNoCallTellsOf_areCountedByHostInAnyOrder() {
    Map<String, Long> expected = Map.of("api.openai.com", 2L, "acme.openai.azure.com", 2L);
    var reversed = new ArrayList<>(LINES);
    Collections.reverse(reversed);

    assertThat(Recorded.report(LINES).coverage().calls().uninstrumented()).isEqualTo(expected);
    assertThat(Recorded.report(reversed).coverage().calls().uninstrumented()).isEqualTo(expected);
  }

  @Test
  void json_requestsThatNoCallTellsOf_areInTheCoverage() {
    assertThat(Recorded.json(Recorded.report(LINES)).replaceAll("\\s", ""))
        .contains("\"calls_uninstrumented\":{\"acme.openai.azure.com\":2,\"api.openai.com\":2}");
  }

  @Test
  void text_requestsThatNoCallTellsOf_areNamedWithWhatToDo() {
    String text = Recorded.written(Recorded.report(LINES), ReportFormat.TABLE);

    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "not instrumented, and so in no figure: requests to acme.openai.azure.com (2),"
                + " api.openai.com (2); instrument the client library");
    assertThat(Recorded.written(Recorded.report(LINES), ReportFormat.HTML))
        .contains("acme.openai.azure.com (2)");
  }

  @Test
  void text_noSuchRequests_hasNoSuchLine() {
    Report report = Recorded.report(List.of(chat("04", "04", "00")));

    assertThat(Recorded.written(report, ReportFormat.TABLE)).doesNotContain("not instrumented");
  }
}
