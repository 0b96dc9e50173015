package io.costpersuccess.exporter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalculateCommandTest {
  private static final String CHATBOTS =
      "task --arms mini,reasoning --model-cost 0.0019,0.014 --calls 5,1 --success 70%,95%"
          + " --escalated 30%,5% --hourly-rate 90 --minutes 10";
  private static final String MODELS =
      "task --arms budget,frontier --input-tokens 40000 --output-tokens 8000 --input-price 1,10"
          + " --output-price 5,50 --token-multiplier 1,1.3 --success 55%,92% --labour 75";
  private static final String PAGES =
      "task --arms before,after --model-cost 0.31,0.036 --retries -,10% --retry-cost -,0.04"
          + " --review -,2% --review-cost -,2 --infrastructure -,0.001 --volume 2000000/year";
  private static final String CLASSES =
      "task --arms large,small --input-tokens 300 --output-tokens 40 --input-price 5,0.15"
          + " --output-price 15,0.60 --success 97%,95% --volume 10000/day";

  // Published figures, from the command line to the shown text
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        CHATBOTS + " | labour | $4.50 | $0.75",
        CHATBOTS + " | cost per task | $4.50 | $0.76",
        CHATBOTS + " | cost per success | $6.43 | $0.80",
        CHATBOTS + " | calls | 5 | 1",
        MODELS + " | model cost | $0.08 | $1.04",
        MODELS + " | cost per task | $33.83 | $7.04",
        PAGES + " | retries | $0.00 | $0.004",
        PAGES + " | review | $0.00 | $0.04",
        PAGES + " | cost per task | $0.31 | $0.081",
        CLASSES + " | cost per call | $0.0021 | $0.000069",
        CLASSES + " | cost a day | $21.00 | $0.69",
        CLASSES + " | cost a month | $630.00 | $20.70",
        "task --arms a,b --call-cost 0.008,0.012 --success 60%,90%"
            + " | cost per success | $0.0133 | $0.0133"
      })
  void task_publishedInput_showsPublishedFigures(
      String call, String line, String first, String second) {
    assertThat(cells(calculate(call).out(), line)).startsWith(first, second);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        CHATBOTS + " | cost per task | 83% cheaper (5.9x)",
        CHATBOTS + " | model cost | 7.4x dearer",
        MODELS + " | cost per task | 79% cheaper (4.8x)",
        MODELS + " | model cost | 13x dearer",
        PAGES + " | cost per task | 74% cheaper (3.8x)",
        CLASSES + " | cost per success | 97% cheaper (29.8x)"
      })
  void task_publishedInput_showsPublishedComparison(String call, String line, String expected) {
    String comparison = calculate(call).out().split("against", -1)[1];

    assertThat(cells(comparison, line)).containsExactly(expected);
  }

  @Test
  void compare_isTask() {
    assertThat(calculate(CHATBOTS.replaceFirst("task", "compare")).out())
        .isEqualTo(calculate(CHATBOTS).out());
  }

  @Test
  void task_json_isExact() throws IOException {
    JsonNode json = json(CHATBOTS + " --format json");

    JsonNode mini = json.get("arms").get(0);
    assertThat(json.get("schema").textValue()).isEqualTo("cps.calculation/1");
    assertThat(mini.get("cost_per_task_usd").textValue()).isEqualTo("4.5019");
    assertThat(mini.get("cost_per_success_usd").doubleValue())
        .isCloseTo(4.5019 / 0.7, within(1e-12));
    assertThat(mini.get("cost_per_day_usd").isNull()).isTrue();
    assertThat(json.get("comparisons").get(0).get("delta_cost_usd").textValue())
        .isEqualTo("0.0121");
    assertThat(json.get("comparisons").get(0).get("against").textValue()).isEqualTo("mini");
  }

  @Test
  void task_oneArmInJson_hasNoComparisons() throws IOException {
    assertThat(json("task --call-cost 1 --format json").get("comparisons")).isEmpty();
  }

  @Test
  void task_nothingSucceeds_hasNoCostPerSuccess() throws IOException {
    String call = "task --call-cost 1 --success 0% --labour 3";

    assertThat(calculate(call).exitCode()).isZero();
    assertThat(calculate(call).out()).doesNotContain("cost per success", "Infinity", "NaN");
    JsonNode arm = json(call + " --format json").get("arms").get(0);
    assertThat(arm.get("cost_per_success_usd").isNull()).isTrue();
    assertThat(arm.get("cost_per_task_usd").textValue()).isEqualTo("4");
  }

  @Test
  void task_oneOfTwoNeverSucceeds_showsADash() {
    String out = calculate("task --arms a,b --call-cost 1 --success 0%,50%").out();

    assertThat(cells(out, "cost per success")).containsExactly("-", "$2.00");
  }

  @Test
  void task_manyProblems_tellsEachInALine() {
    Run run =
        calculate(
            "task --arms a,b --call-cost -1,NaN --input-tokens 3 --success 170%,3 --retry-count 3"
                + " --hourly-rate 1e9 --review 2% --infrastructure 1,2,3 --calls 0");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .containsExactlyInAnyOrder(
            "--call-cost, a: found '-1', expected USD from 0, such as 0.0019",
            "--call-cost, b: found 'NaN', expected USD from 0, such as 0.0019",
            "--output-tokens: found nothing, expected a figure: tokens and prices of input and"
                + " output belong together",
            "--input-price: found nothing, expected a figure: tokens and prices of input and"
                + " output belong together",
            "--output-price: found nothing, expected a figure: tokens and prices of input and"
                + " output belong together",
            "--calls: found '0', expected a number above 0, such as 1.3",
            "--model-cost: found more than one way, expected one of --model-cost, --call-cost,"
                + " and tokens with prices",
            "--retries: found nothing, expected a figure, as there is --retry-count",
            "--success, a: found '170%', expected a share from 0% to 100%, such as 70% or 0.7",
            "--success, b: found '3', expected a share from 0% to 100%, such as 70% or 0.7",
            "--hourly-rate: found '1e9', expected USD from 0, such as 0.0019",
            "--minutes: found nothing, expected a figure, as there is --hourly-rate",
            "--review-cost: found nothing, expected a figure, as there is --review",
            "--infrastructure: found 3 figures, expected 1, or 2: one for each column");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "task | --model-cost: found nothing",
        "task --arms a,b --call-cost 1,- | --model-cost, b: found nothing",
        "task --call-cost 1 --labour 15 | --success: found nothing",
        "task --call-cost 1 --escalated 5% | --labour: found nothing",
        "task --call-cost 1 --success 1 --labour 1 --hourly-rate 9 --minutes 1 | --labour: found",
        "task --arms a,a --call-cost 1 | --arms: found 'a'",
        "task --arms a,,b --call-cost 1 | --arms: found ''",
        "task --call-cost 1 --success Infinity | --success: found 'Infinity'",
        "task --call-cost 1e999999999 | --call-cost: found '1e999999999'",
        "break-even | --delta-cost: found nothing",
        "break-even --delta-cost -1 | --delta-cost: found '-1'",
        "self-hosted --requests 1 | --tokens: found nothing",
        "self-hosted --requests 0 --tokens 1 --api-price 1 --gpu-rate 1 | --requests: found '0'",
        "self-hosted --requests 1 --tokens 1 --api-price 1 --gpu-rate 1 --gpus 1.5"
            + " | --gpus: found '1.5'",
        "self-hosted --requests 1 --tokens 1 --api-price 1 --gpu-rate 1 --utilisation 70%"
            + " | --gpu-capacity: found nothing",
        "self-hosted --requests 1 --tokens 1 --api-price 1 --gpu-rate 1 --gpu-capacity 1"
            + " --utilisation 0% | --utilisation: found '0%'"
      })
  void calculate_wrongFigure_saysWhere(String call, String expected) {
    Run run = calculate(call);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().get(0)).startsWith(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "task --call-cost 1 --volume 10/week",
        "task --call-cost 1 --volume day",
        "task --call-cost 1 --volume -1/day",
        "task --call-cost 1 --format html",
        "break-even --delta-cost 1 --success 90%",
        "break-even --delta-cost 1 --success 90%,190%",
        "self-hosted --tokens 1",
        "task --call-cots 1"
      })
  void calculate_wrongWord_isOneLineAndTwo(String call) {
    Run run = calculate(call);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("cps calculate ")
        .endsWith("help')");
  }

  @Test
  void breakEven_labourAndRates_tellsTheNetBenefit() {
    String out = calculate("break-even --delta-cost 0.96 --success 55%,92% --labour 75,2").out();

    assertThat(cells(out, "net benefit")).containsExactly("$26.79", "-$0.22");
    assertThat(cells(out, "break-even labour")).containsExactly("$2.59", "$2.59");
  }

  @ParameterizedTest
  @ValueSource(strings = {"calculate", "calculate task", "calculate break-even"})
  void help_everyCommand_tellsUsageAndExitCodes(String call) {
    Run run = Run.of((Object[]) (call + " --help").split(" ", -1));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: cps").contains("Exit codes:");
  }

  private static Run calculate(String call) {
    return Run.of((Object[]) ("calculate " + call).split(" ", -1));
  }

  private static JsonNode json(String call) throws IOException {
    return new ObjectMapper().readTree(calculate(call).out());
  }

  /** The cells of a line, after its name. */
  private static List<String> cells(String table, String name) {
    String line =
        table.lines().filter(text -> text.startsWith(name + "  ")).findFirst().orElseThrow();
    return List.of(line.substring(name.length()).strip().split(" {2,}", -1));
  }
}
