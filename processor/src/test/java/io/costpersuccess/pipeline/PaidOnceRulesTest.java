package io.costpersuccess.pipeline;

import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.ledger.CostBreakdown;
import io.costpersuccess.ledger.LedgerEntry;
import io.costpersuccess.span.LogBuilder;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.span.SpanView.Kind;
import io.costpersuccess.task.CloseCause;
import io.costpersuccess.task.FakeTicker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shapes in which frameworks, clients, gateways and servers report one call several times, each
 * in every order of arrival. {@code acme/small} costs 1 USD for a million input tokens and 2 for
 * output, so a chat of 1,000 and 500 tokens costs 0.002 USD.
 */
class PaidOnceRulesTest {
  private static final String ONE_CHAT = "0.002";
  private static final String TWO_CHATS = "0.004";
  private static final String SPRING_BOOT = "org.springframework.boot";

  /** mlflow#24759 paid such a trace 3.3 times. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "invoke_agent",
        "invoke_workflow",
        "agent_step",
        "orchestrate_tools",
        "framework",
        "plan"
      })
  void ruleA_aggregateAboveChats_paysTheChats(String operation) {
    SpanBuilder wrapper = used(2_000, 1_000).with("gen_ai.operation.name", operation).at(1, 1);

    assertPaid(TWO_CHATS, wrapper, one().at(1, 2).under(1), one().at(1, 3).under(1).after(3));
  }

  @ParameterizedTest
  @CsvSource({
    "opentelemetry.instrumentation.crewai, Researcher.agent",
    "opentelemetry.instrumentation.agno, Researcher.agent"
  })
  void ruleA_frameworkThatSaysChatAboveChats_paysTheChats(String scope, String name) {
    SpanBuilder wrapper = used(2_000, 1_000).scope(scope).named(name).at(1, 1);

    assertPaid(TWO_CHATS, wrapper, one().at(1, 2).under(1), one().at(1, 3).under(1).after(3));
  }

  /** langfuse#16077 paid nothing for an agent without calls beneath it. */
  @Test
  void ruleA_aggregateAlone_isPaid() {
    assertPaid(ONE_CHAT, one().with("gen_ai.operation.name", "invoke_agent"));
  }

  @Test
  void ruleB_vercel5RootAboveItsSteps_paysTheSteps() {
    assertPaid(
        TWO_CHATS,
        vercel("ai.generateText", 1_000, 500).at(1, 1),
        vercel("ai.generateText.doGenerate", 1_000, 500).at(1, 2).under(1),
        vercel("ai.generateText.doGenerate", 1_000, 500).at(1, 3).under(1).after(3));
  }

  @Test
  void ruleB_vercel7AgentAboveStepAboveChat_paysTheChat() {
    assertPaid(
        ONE_CHAT,
        one().scope("gen_ai").with("gen_ai.operation.name", "invoke_agent").at(1, 1),
        one().scope("gen_ai").with("gen_ai.operation.name", "agent_step").at(1, 2).under(1),
        one().scope("gen_ai").at(1, 3).under(2));
  }

  @Test
  void ruleB_outerAndInnerEmbedding_paysTheInner() {
    SpanBuilder outer = chat().with("gen_ai.operation.name", "embeddings").at(1, 1);

    assertPaid(
        "0.001",
        outer,
        used(1_000, 0).with("gen_ai.operation.name", "embeddings").at(1, 2).under(1));
  }

  @Test
  void ruleB_rootAndStepBothCalledChat_paysTheStep() {
    assertPaid(
        ONE_CHAT,
        one().scope("@traceloop/node-server-sdk").at(1, 1),
        one().scope("@traceloop/node-server-sdk").at(1, 2).under(1));
  }

  @Test
  void ruleC_callLlmAboveGenerateContent_paysOnce() {
    SpanBuilder outer = one().scope("gcp.vertex.agent").named("call_llm").at(1, 1);
    SpanBuilder inner =
        one().scope("gcp.vertex.agent").with("gen_ai.operation.name", "generate_content");

    assertPaid(ONE_CHAT, outer.without("gen_ai.operation.name"), inner.at(1, 2).under(1));
    assertPaid(ONE_CHAT, outer);
  }

  @Test
  void ruleD_gatewayBeneathApplication_paysWhatTheGatewayReports() {
    SpanBuilder gateway = one().scope("litellm").with("gen_ai.cost.total_cost", 0.0015);

    assertPaid("0.0015", one().at(1, 1), gateway.at(1, 2).under(1));
    assertPaid("0.0015", one().at(1, 1), gateway.kind(Kind.SERVER));
  }

  @Test
  void ruleD_gatewayInATraceOfItsOwn_isTheSameResponse() {
    SpanBuilder application =
        one().with("gen_ai.response.id", "chatcmpl-0123456789").with("session.id", "s1");
    SpanBuilder gateway = one().scope("litellm").with("gen_ai.cost.total_cost", 0.0015);

    assertPaid(
        "0.0015",
        application.at(1, 1),
        gateway.with("gen_ai.response.id", "chatcmpl-0123456789").at(2, 1));
  }

  /** Anthropic's own library counts what was billed; a wrapper's stream is one token too long. */
  @ParameterizedTest
  @ValueSource(strings = {"com.anthropic.sdk.python", "com.anthropic.sdk.java"})
  void ruleE_providersOwnLibraryBesideAWrapperThatSaysMore_paysTheLibrary(String scope) {
    String id = "msg_a7dc83b133174282a57c";

    assertPaid(
        ONE_CHAT,
        used(1_000, 500).scope(scope).with("gen_ai.response.id", id).at(1, 2).under(1),
        used(1_000, 501)
            .scope("opentelemetry.instrumentation.anthropic")
            .with("gen_ai.response.id", id)
            .at(1, 3)
            .under(1));
  }

  @Test
  void ruleE_providersOwnLibraryBelowAWrapperThatSaysMore_paysTheLibrary() {
    assertPaid(
        ONE_CHAT,
        used(1_000, 501).scope("opentelemetry.instrumentation.anthropic").at(1, 1),
        used(1_000, 500).scope("com.anthropic.sdk.python").at(1, 2).under(1));
  }

  @Test
  void ruleE_frameworkAboveClientLibrary_paysTheClientLibrary() {
    assertPaid(
        ONE_CHAT,
        one().scope("opentelemetry.instrumentation.langchain").at(1, 1),
        one().scope("opentelemetry.instrumentation.openai").at(1, 2).under(1));
  }

  @Test
  void ruleE_twoInstrumentationsSideBySide_payOnce() {
    assertPaid(
        ONE_CHAT,
        one().scope("opentelemetry.instrumentation.openai").at(1, 2).under(1),
        one().scope("openinference.instrumentation.openai").at(1, 3).under(1));
  }

  @Test
  void ruleE_twoEqualCallsAtOnce_areEachPaidOnce() {
    assertPaid(
        TWO_CHATS,
        one().scope("opentelemetry.instrumentation.openai").at(1, 2).under(1),
        one().scope("opentelemetry.instrumentation.openai").at(1, 3).under(1),
        one().scope("openinference.instrumentation.openai").at(1, 4).under(1),
        one().scope("openinference.instrumentation.openai").at(1, 5).under(1));
  }

  @Test
  void ruleE_equalCallsOneAfterTheOther_areTwo() {
    assertPaid(
        TWO_CHATS,
        one().scope("opentelemetry.instrumentation.openai").at(1, 2).under(1),
        one().scope("openinference.instrumentation.openai").at(1, 3).under(1).after(10));
  }

  @Test
  void ruleF_toolLoopOfSpringAi1_paysEachCallItsOwnPart() {
    assertPaid(
        "0.0073", // the last sibling has it all: 4,500 input and 1,400 output tokens
        spring("3.5.0", 1_000, 500, "[\"TOOL_CALLS\"]").at(1, 2).under(1),
        spring("3.5.0", 2_600, 1_000, "[\"TOOL_CALLS\"]").at(1, 3).under(1).after(3),
        spring("3.5.0", 4_500, 1_400, "[\"STOP\"]").at(1, 4).under(1).after(6));
  }

  @Test
  void ruleF_twoChatsOfSpringAi1_areBothPaid() {
    assertPaid(
        "0.0066",
        spring("3.5.0", 1_000, 500, "[\"STOP\"]").at(1, 2).under(1),
        spring("3.5.0", 2_600, 1_000, "[\"STOP\"]").at(1, 3).under(1).after(3));
  }

  @Test
  void ruleF_toolLoopOfSpringAi2_countsEachCallByItself() {
    assertPaid(
        "0.0066",
        spring("4.0.1", 1_000, 500, "[\"TOOL_CALLS\"]").at(1, 2).under(1),
        spring("4.0.1", 2_600, 1_000, "[\"STOP\"]").at(1, 3).under(1).after(3));
  }

  @Test
  void ruleF_toolCallAndSmallerCallAfterIt_areBothPaid() {
    assertPaid(
        "0.0035",
        spring("3.5.0", 1_000, 500, "[\"TOOL_CALLS\"]").at(1, 2).under(1),
        spring("3.5.0", 900, 300, "[\"STOP\"]").at(1, 3).under(1).after(3));
  }

  @Test
  void ruleG_countersOfAgentsThatRunOn_areNeverAdded() {
    assertPaid(
        TWO_CHATS,
        used(1_000, 500).scope("opentelemetry.instrumentation.crewai").at(1, 1),
        one().at(1, 2).under(1),
        used(2_000, 1_000).scope("opentelemetry.instrumentation.crewai").at(1, 3).after(3),
        one().at(1, 4).under(3).after(3));
  }

  @Test
  void ruleH_logAndSpanOfACodingAgent_payTheLog() {
    LogBuilder log =
        LogBuilder.log("claude_code.api_request")
            .with("session.id", "s")
            .with("model", "small")
            .with("cost_usd", 0.002)
            .with("input_tokens", 1_000L)
            .with("output_tokens", 500L);
    SpanBuilder request = one().with("session.id", "s").resource("service.name", "claude-code");

    assertPaid(ONE_CHAT, List.of(Telemetry.of(log), Telemetry.of(request)));
  }

  @Test
  void ruleJ_oneGradeAsEventAndAsLog_isOneSignal() {
    Map<String, Object> grade =
        Map.of("gen_ai.evaluation.name", "correct", "gen_ai.evaluation.score.value", 1.0);
    SpanBuilder graded = one().event("gen_ai.evaluation.result", grade);
    LogBuilder log = LogBuilder.log("gen_ai.evaluation.result").in(1, 1);
    grade.forEach(log::with);

    LedgerEntry entry = settle(List.of(Telemetry.of(graded), Telemetry.of(log))).get(0);

    assertThat(entry.judgement().verdict().wireName()).isEqualTo("success");
    assertThat(entry.cost().model()).isEqualByComparingTo(ONE_CHAT);
  }

  @Test
  void ruleK_oldAndNewNamesOfOneCount_areReadOnce() {
    assertPaid(
        ONE_CHAT,
        one()
            .with("gen_ai.usage.prompt_tokens", 1_000L)
            .with("gen_ai.usage.completion_tokens", 500L)
            .with("llm.usage.total_tokens", 1_500L)
            .with("gen_ai.usage.details.input_tokens", 1_000L));
  }

  /** Retries on the wire that the provider did not bill, as in reyn#3047 and ravel#928. */
  @Test
  void ruleL_requestsBeneathACall_costNothing() {
    SpanBuilder failed = span().named("POST").with("http.request.method", "POST").failed();

    assertPaid(
        ONE_CHAT,
        one().at(1, 1),
        failed.at(1, 2).under(1),
        span().named("POST").with("http.request.method", "POST").at(1, 3).under(1));
  }

  @Test
  void ruleM_responseFetchedAgain_costsNothing() {
    SpanBuilder fetched = one().with("gen_ai.operation.name", "fetch_response").at(1, 2);

    assertPaid(ONE_CHAT, one().at(1, 1), fetched.after(3));
  }

  @Test
  void ruleM_hitInTheGatewaysCache_costsNothing() {
    assertPaid(
        "0",
        one().scope("litellm").with("gen_ai.cost.total_cost", 0.0).with("llm.cache_hit", true));
  }

  @Test
  void ruleN_gatewaysAttributesOnASpanOfOthers_arePaid() {
    assertPaid(
        "0.0015",
        one().scope("my.web.server").kind(Kind.SERVER).with("gen_ai.cost.total_cost", 0.0015));
  }

  @Test
  void ruleO_reasoningAndCacheInTheirWholes_areNotAdded() {
    assertPaid(
        ONE_CHAT,
        one()
            .with("gen_ai.usage.cache_read.input_tokens", 0L)
            .with("gen_ai.usage.reasoning.output_tokens", 200L));
  }

  @Test
  void ruleP_inferenceServerBeneathItsClient_paysTheClient() {
    assertPaid(
        ONE_CHAT,
        one().at(1, 1),
        used(1_100, 500).scope("vllm").kind(Kind.SERVER).at(1, 2).under(1));
  }

  @Test
  void ruleP_inferenceServerAlone_isPaid() {
    SpanBuilder server = one().scope("vllm").kind(Kind.SERVER).at(1, 2).under(1);

    assertPaid(ONE_CHAT, server);
    assertPaid(ONE_CHAT, one().with("gen_ai.operation.name", "invoke_agent").at(1, 1), server);
  }

  @Test
  void ruleQ_callBeneathAnEvaluator_isNotTheWorks() {
    SpanBuilder evaluator = span().with("openinference.span.kind", "EVALUATOR").at(1, 2).under(1);

    CostBreakdown cost = cost(one().at(1, 1), evaluator, one().at(1, 3).under(2));

    assertThat(cost.model()).isEqualByComparingTo(ONE_CHAT);
    assertThat(cost.evaluation()).isEqualByComparingTo(ONE_CHAT);
    assertThat(cost.total()).isEqualByComparingTo(TWO_CHATS);
  }

  private static SpanBuilder one() {
    return used(1_000, 500);
  }

  private static SpanBuilder used(long input, long output) {
    return chat(input, output);
  }

  private static SpanBuilder vercel(String operation, long input, long output) {
    return span()
        .scope("ai")
        .with("ai.operationId", operation)
        .with("ai.model.provider", "acme")
        .with("ai.model.id", "small")
        .with("ai.usage.inputTokens", input)
        .with("ai.usage.outputTokens", output);
  }

  /** Micrometer writes every value as text. */
  private static SpanBuilder spring(String boot, long input, long output, String finish) {
    return span()
        .scope(SPRING_BOOT)
        .version(boot)
        .with("gen_ai.operation.name", "chat")
        .with("gen_ai.system", "acme")
        .with("gen_ai.response.model", "small")
        .with("gen_ai.response.finish_reasons", finish)
        .with("gen_ai.usage.input_tokens", Long.toString(input))
        .with("gen_ai.usage.output_tokens", Long.toString(output));
  }

  private static void assertPaid(String usd, SpanBuilder... spans) {
    assertPaid(usd, List.of(spans).stream().map(Telemetry::of).toList());
  }

  private static void assertPaid(String usd, List<Telemetry> telemetry) {
    for (List<Telemetry> order : orders(telemetry)) {
      assertThat(settle(order).stream().map(entry -> entry.cost().total()))
          .singleElement()
          .satisfies(paid -> assertThat(paid).isEqualByComparingTo(new BigDecimal(usd)));
    }
  }

  private static CostBreakdown cost(SpanBuilder... spans) {
    List<List<Telemetry>> orders = orders(List.of(spans).stream().map(Telemetry::of).toList());
    List<CostBreakdown> costs = orders.stream().map(order -> settle(order).get(0).cost()).toList();
    assertThat(costs).allMatch(cost -> cost.model().compareTo(costs.get(0).model()) == 0);
    return costs.get(0);
  }

  private static List<LedgerEntry> settle(List<Telemetry> telemetry) {
    var entries = new TreeMap<String, LedgerEntry>();
    var settings = PipelineSettings.DEFAULT;
    var pipeline =
        new CostPipeline(
            settings.with(settings.window().withMostWaypoints(100)),
            TestPipelines.PRICES,
            new FakeTicker(),
            new PipelineListener() {
              @Override
              public void onSettled(io.costpersuccess.ledger.@Nullable SettledTask task) {
                if (task != null) {
                  entries.put(task.entry().task().id(), task.entry());
                }
              }
            });
    telemetry.forEach(one -> one.into(pipeline));
    pipeline.closeAll(CloseCause.END_OF_INPUT);
    return List.copyOf(entries.values());
  }

  /** Every order of a few. */
  private static List<List<Telemetry>> orders(Collection<Telemetry> telemetry) {
    if (telemetry.size() <= 1) {
      return List.of(List.copyOf(telemetry));
    }
    var orders = new ArrayList<List<Telemetry>>();
    for (Telemetry first : telemetry) {
      var others = new ArrayList<>(telemetry);
      others.remove(first);
      for (List<Telemetry> rest : orders(others)) {
        var order = new ArrayList<>(Collections.singletonList(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }
}
