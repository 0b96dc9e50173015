package io.costpersuccess.metrics;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.SpanBuilder;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every call is of the model small, at 1 and 2 USD per million tokens of input and output. */
class RetractionTest {
  private static final String SUPPORT =
      "feature_tag=support gen_ai.provider.name=acme gen_ai.response.model=small";

  private final MeteredPipeline pipeline = new MeteredPipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  private static SpanBuilder call(int span) {
    return chat(1_000, 500).at(1, span).with("feature_tag", "support");
  }

  private Map<String, Double> net(MetricName added, MetricName retracted) {
    var net = new TreeMap<>(pipeline.points(added).values());
    pipeline.points(retracted).values().forEach((key, x) -> net.merge(key, -x, Double::sum));
    net.values().removeIf(x -> x == 0);
    return net;
  }

  private Map<String, Double> calls() {
    return net(MetricName.CALLS, MetricName.CALLS_RETRACTED);
  }

  private double retracted(MetricName name) {
    return pipeline.points(name).sum();
  }

  @Test
  void call_coveredByAChildThatIsSeenFirst_isTakenBackWhenItsTaskSettles() {
    pipeline.accept(call(2).under(1), call(1));
    assertThat(calls()).isEqualTo(Map.of(SUPPORT, 2.0));

    pipeline.settle();

    assertThat(calls()).isEqualTo(Map.of(SUPPORT, 1.0));
    assertThat(pipeline.points(MetricName.CALL_COST_RETRACTED).values())
        .isEqualTo(
            Map.of(
                "cps.usage.class=input " + SUPPORT, 0.001,
                "cps.usage.class=output " + SUPPORT, 0.001));
  }

  @Test
  void call_coveredByAChildThatComesAfterSettlement_isTakenBack() {
    pipeline.accept(call(1)).settle();
    assertThat(retracted(MetricName.CALLS_RETRACTED)).isZero();

    pipeline.accept(call(2).under(1)).settle();

    assertThat(calls()).isEqualTo(Map.of(SUPPORT, 1.0));
    assertThat(retracted(MetricName.CALLS_RETRACTED)).isEqualTo(1);
  }

  @Test
  void call_ofOneResponseTwice_isCountedOnce() {
    String id = "chatcmpl-0123456789abcdef";
    pipeline
        .accept(
            call(1).with("gen_ai.response.id", id),
            call(2).after(60).with("gen_ai.response.id", id))
        .settle();

    assertThat(calls()).isEqualTo(Map.of(SUPPORT, 1.0));
    assertThat(retracted(MetricName.CALL_COST_RETRACTED)).isEqualTo(0.002);
  }

  @Test
  void call_ofWhichASecondReportTellsMore_isCorrectedByTheDifferenceOnly() {
    pipeline.accept(call(1), chat(1_000, 700).at(1, 1)).settle();

    assertThat(calls()).isEqualTo(Map.of(SUPPORT, 1.0));
    assertThat(retracted(MetricName.CALLS_RETRACTED)).isZero();
    assertThat(pipeline.points(MetricName.CALL_COST).values())
        .isEqualTo(
            Map.of(
                "cps.usage.class=input " + SUPPORT, 0.001,
                "cps.usage.class=output " + SUPPORT, 0.0014));
  }

  @Test
  void call_thatMovesToAnotherFeature_isTakenFromTheFirst() {
    pipeline.accept(chat(1_000, 500).at(1, 1)).settle();
    pipeline.accept(span().at(1, 2).with("feature_tag", "search")).settle();

    assertThat(calls()).isEqualTo(Map.of(SUPPORT.replace("=support", "=search"), 1.0));
    assertThat(retracted(MetricName.CALL_COST_RETRACTED)).isEqualTo(0.002);
  }

  /** What was told of the first call under a weaker feature moves with the second one. */
  @Test
  void call_whileItsTaskIsOpen_followsTheFeatureWithTheNextCall() {
    pipeline.accept(call(1), chat(1_000, 500).at(1, 2).with("feature_tag", "agent"));

    assertThat(calls()).isEqualTo(Map.of(SUPPORT.replace("=support", "=agent"), 2.0));
  }

  @Test
  void callsUnpriced_thatAChildPaysFor_areTakenBack() {
    pipeline.accept(call(1).with("gen_ai.response.model", "mystery"), call(2).under(1)).settle();

    assertThat(net(MetricName.CALLS_UNPRICED, MetricName.CALLS_UNPRICED_RETRACTED)).isEmpty();
    assertThat(retracted(MetricName.CALLS_UNPRICED_RETRACTED)).isEqualTo(1);
    assertThat(calls()).isEqualTo(Map.of(SUPPORT, 1.0));
  }

  @Test
  void callWaste_ofAFailedWrapper_isTakenBack() {
    pipeline.accept(call(1).failed(), call(2).under(1)).settle();

    assertThat(net(MetricName.CALL_WASTE, MetricName.CALL_WASTE_RETRACTED)).isEmpty();
    assertThat(retracted(MetricName.CALL_WASTE_RETRACTED)).isEqualTo(0.002);
  }

  /** The first try was superseded until a call beneath it turned out to be the one that is paid. */
  @Test
  void callWaste_ofARetryThatWasNone_isTakenBack() {
    pipeline.accept(call(1).under(9).failed(), call(2).under(9).after(10)).settle();
    assertThat(pipeline.points(MetricName.CALL_WASTE).with("cps.reason=retry"))
        .containsValue(0.002);

    pipeline.accept(call(3).under(1)).settle();

    assertThat(net(MetricName.CALL_WASTE, MetricName.CALL_WASTE_RETRACTED)).isEmpty();
  }

  @Test
  void call_ofASessionThatATraceLeft_isCountedOnce() {
    pipeline.accept(call(1).with("session.id", "s")).settle();
    pipeline.accept(span().at(1, 2).with("task.id", "job")).settle();

    assertThat(calls()).isEqualTo(Map.of(SUPPORT, 1.0));
    assertThat(retracted(MetricName.CALLS_RETRACTED)).isZero();
    assertThat(net(MetricName.TASKS, MetricName.TASKS_RETRACTED).values()).containsExactly(1.0);
  }

  @Test
  void call_thatSettlesAgainAsItWas_changesNothing() {
    pipeline.accept(call(1), call(2).under(1)).settle();
    Map<String, Double> before = calls();
    pipeline.accept(call(1), call(2).under(1)).settle();
    pipeline.accept(span().at(1, 3).with("cps.success", true)).settle();

    assertThat(calls()).isEqualTo(before);
    assertThat(retracted(MetricName.CALLS_RETRACTED)).isEqualTo(1);
    assertThat(pipeline.points(MetricName.CALLS).sum()).isEqualTo(2);
  }

  /** 1,000 and 2,600 tokens in, 500 and 1,000 out, the second with those of the first. */
  @Test
  void callCost_ofAToolLoopThatCountsOn_isEachCallsOwnPartAtOnce() {
    pipeline.accept(turn(2, 1_000, 500, "TOOL_CALLS"), turn(3, 2_600, 1_000, "STOP").after(3));

    assertThat(pipeline.points(MetricName.CALL_COST).sum()).isEqualTo(0.0046);
    pipeline.settle();
    assertThat(pipeline.points(MetricName.CALL_COST).sum()).isEqualTo(0.0046);
    assertThat(retracted(MetricName.CALL_COST_RETRACTED)).isZero();
  }

  @Test
  void callCost_ofAToolLoopThatCountsOnAndComesBackwards_isCorrected() {
    pipeline.accept(turn(3, 2_600, 1_000, "STOP").after(3), turn(2, 1_000, 500, "TOOL_CALLS"));
    pipeline.settle();

    assertThat(pipeline.points(MetricName.CALL_COST).sum()).isEqualTo(0.0066);
    assertThat(retracted(MetricName.CALL_COST_RETRACTED)).isEqualTo(0.002);
    assertThat(retracted(MetricName.CALLS_RETRACTED)).isZero();
  }

  /** A call in the tool loop of Spring AI 1, whose counts are the sums so far. */
  private static SpanBuilder turn(int span, long input, long output, String finish) {
    return chat()
        .with("gen_ai.usage.input_tokens", Long.toString(input))
        .with("gen_ai.usage.output_tokens", Long.toString(output))
        .at(1, span)
        .under(1)
        .scope("org.springframework.boot")
        .version("3.5.0")
        .without("gen_ai.provider.name")
        .with("gen_ai.system", "acme")
        .with("gen_ai.response.finish_reasons", "[\"" + finish + "\"]")
        .with("feature_tag", "support");
  }
}
