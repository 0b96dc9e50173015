package io.costpersuccess.exporter.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.ledger.SettledCall.NotCounted;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent's span repeats the usage of a call beneath a tool's span, which is no call itself. */
class NestedSpansTest {
  private static final String AGENT = span("01", "", "invoke_agent", 2_000);
  private static final String TOOL = span("02", "01", "execute_tool", 0);
  private static final String CHAT = span("03", "02", "chat", 2_000);

  @ParameterizedTest
  @ValueSource(strings = {"012", "210", "102", "120", "201", "021"})
  void report_agentAboveToolAboveChat_paysOnce(String order) {
    List<String> spans = List.of(AGENT, TOOL, CHAT);

    Report report = report(order.chars().mapToObj(i -> spans.get(i - '0')).toList());

    assertThat(report.coverage().calls().notCounted(NotCounted.COVERED_BY_CHILD)).isEqualTo(1);
    assertThat(report.tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.cost().model()).isEqualByComparingTo("0.005"));
  }

  /** Token metrics add up totals and parts of the same calls, so they are no inlet at all. */
  @Test
  void ruleI_tokenMetricsOfACall_areNotCounted() {
    String metric =
        """
        {"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"gen_ai.client.token.usage",\
        "sum":{"isMonotonic":true,"aggregationTemporality":2,"dataPoints":[{"asInt":"2000",\
        "attributes":[{"key":"gen_ai.token.type","value":{"stringValue":"total"}}]}]}}]}]}]}""";

    Report report = report(List.of(CHAT, metric));

    assertThat(report.calls()).hasSize(1);
    assertThat(report.tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.cost().model()).isEqualByComparingTo("0.005"));
  }

  @Test
  void report_agentWithoutAnyCallBeneath_isPaidItself() {
    Report report = report(List.of(AGENT, TOOL));

    assertThat(report.tasks())
        .singleElement()
        .satisfies(task -> assertThat(task.cost().model()).isEqualByComparingTo("0.005"));
  }

  private static Report report(List<String> spans) {
    var replay = new Replay(PipelineSettings.DEFAULT, Catalogue.bundled());
    byte[] lines = String.join("\n", spans).getBytes(UTF_8);
    replay.read("test", new ByteArrayInputStream(lines), problem -> assertThat(problem).isNull());
    return replay.report();
  }

  private static String span(String id, String parent, String operation, long tokens) {
    String usage =
        tokens == 0
            ? ""
            : "{\"key\":\"gen_ai.usage.input_tokens\",\"value\":{\"intValue\":" + tokens + "}},";
    return """
        {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"5b8efff798038103d269b633813fc60c",\
        "spanId":"00000000000000%s","parentSpanId":"%s","name":"%s",\
        "startTimeUnixNano":"1790000000000000000","endTimeUnixNano":"1790000001000000000",\
        "attributes":[%s{"key":"gen_ai.operation.name","value":{"stringValue":"%s"}},\
        {"key":"gen_ai.provider.name","value":{"stringValue":"openai"}},\
        {"key":"gen_ai.request.model","value":{"stringValue":"gpt-4o"}}]}]}]}]}"""
        .formatted(
            id, parent.isEmpty() ? "" : "00000000000000" + parent, operation, usage, operation);
  }
}
