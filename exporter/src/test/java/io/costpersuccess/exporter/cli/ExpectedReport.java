package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.AbstractLongAssert;
import org.assertj.core.api.ListAssert;

/**
 * What is right about the report on a recorded input.
 *
 * <p>Names: {@code total} the sum of all counted calls, {@code counted} their number, {@code
 * statuses} the number of them by status, {@code not_status} statuses that no call has, {@code
 * attempts} their numbers in ascending order, {@code retry} the sum that arms spent on superseded
 * calls, {@code tasks} the names of all tasks, {@code arms} those of all arms, {@code arm_lacks} a
 * text that no arm's name holds, {@code decision} the word of a comparison, {@code report} a part
 * of the report itself.
 *
 * @param why the reason, with the arithmetic
 * @param facts the facts by name
 */
record ExpectedReport(String why, JsonNode facts) {
  void check(JsonNode report) {
    assertThat(why).isNotBlank();
    assertThat(facts.size()).isPositive();
    for (Map.Entry<String, JsonNode> fact : facts.properties()) {
      check(fact.getKey(), fact.getValue(), report);
    }
  }

  private void check(String name, JsonNode right, JsonNode report) {
    switch (name) {
      case "total" -> checkSum(right, counted(report).map(call -> call.get("cost_usd")));
      case "retry" -> checkSum(right, arms(report).map(arm -> arm.get("retry_cost_usd")));
      case "counted" -> said(counted(report).count()).isEqualTo(right.longValue());
      case "statuses" -> checkStatuses(right, report);
      case "not_status" ->
          said(texts(all(report, "calls"), "status")).doesNotContainAnyElementsOf(words(right));
      case "attempts" ->
          said(counted(report).map(call -> call.get("attempt").asText()).sorted().toList())
              .isEqualTo(words(right));
      case "tasks" ->
          said(texts(all(report, "tasks"), "task"))
              .containsExactlyInAnyOrderElementsOf(words(right));
      case "arms" ->
          said(texts(arms(report), "arm")).containsExactlyInAnyOrderElementsOf(words(right));
      case "arm_lacks" ->
          said(texts(arms(report), "arm")).noneMatch(arm -> arm.contains(right.textValue()));
      case "decision" -> said(decisions(report)).contains(right.textValue());
      case "report" -> checkPart(right, report, "report");
      default -> throw new AssertionError("no such fact: " + name);
    }
  }

  private void checkStatuses(JsonNode right, JsonNode report) {
    for (Map.Entry<String, JsonNode> status : right.properties()) {
      said(texts(counted(report), "status").stream().filter(status.getKey()::equals).count())
          .isEqualTo(status.getValue().longValue());
    }
  }

  private void checkSum(JsonNode right, Stream<JsonNode> amounts) {
    assertThat(
            amounts
                .filter(amount -> !amount.isNull())
                .map(amount -> new BigDecimal(amount.textValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .as(why)
        .isEqualByComparingTo(right.asText());
  }

  /** Every field of the part is in the whole; arrays are equally long. */
  private void checkPart(JsonNode part, JsonNode whole, String path) {
    if (part.isObject()) {
      for (Map.Entry<String, JsonNode> field : part.properties()) {
        assertThat(whole.has(field.getKey())).as("%s.%s", path, field.getKey()).isTrue();
        checkPart(field.getValue(), whole.get(field.getKey()), path + "." + field.getKey());
      }
    } else if (part.isArray()) {
      assertThat(whole.size()).as(path).isEqualTo(part.size());
      for (int i = 0; i < part.size(); i++) {
        checkPart(part.get(i), whole.get(i), path + "[" + i + "]");
      }
    } else {
      assertThat(whole.asText()).as("%s: %s", path, why).isEqualTo(part.asText());
    }
  }

  private static Stream<JsonNode> counted(JsonNode report) {
    return all(report, "calls").filter(call -> call.get("counted").booleanValue());
  }

  private static Stream<JsonNode> arms(JsonNode report) {
    return all(report, "features").flatMap(feature -> all(feature, "arms"));
  }

  private static List<String> decisions(JsonNode report) {
    return texts(all(report, "features").flatMap(f -> all(f, "comparisons")), "decision");
  }

  private static Stream<JsonNode> all(JsonNode parent, String array) {
    return StreamSupport.stream(parent.get(array).spliterator(), false);
  }

  private static List<String> texts(Stream<JsonNode> nodes, String field) {
    return nodes.map(node -> node.get(field).asText()).toList();
  }

  private static List<String> words(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private AbstractLongAssert<?> said(long found) {
    return assertThat(found).as(why);
  }

  private ListAssert<String> said(List<String> found) {
    return assertThat(found).as(why);
  }
}
