package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.span.SpanBuilder.chat;
import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.ServiceTier;
import io.costpersuccess.call.SpanRef;
import io.costpersuccess.span.Ids;
import io.costpersuccess.span.SpanBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenAiDialectTest {
  private static final String MODEL = "gen_ai.response.model";

  private static LlmCall read(SpanBuilder span) {
    return GenAiDialect.CONVENTION.read(span.build());
  }

  @Test
  void read_chat_isACallAtItsPlaceAndTime() {
    LlmCall call =
        read(
            chat(10, 2)
                .at(7, 9)
                .under(8)
                .after(3)
                .lasting(Duration.ofMillis(1500))
                .with("gen_ai.response.id", "r-1"));

    assertThat(call.span()).isEqualTo(new SpanRef(Ids.trace(7), Ids.span(9), Ids.span(8)));
    assertThat(call.operation()).isEqualTo(Operation.INFERENCE);
    assertThat(call.model()).isEqualTo(new Model("acme", "small"));
    assertThat(call.conditions()).isEqualTo(PriceConditions.STANDARD);
    assertThat(call.start()).isEqualTo(START.plusSeconds(3));
    assertThat(call.end()).isEqualTo(START.plusMillis(4500));
    assertThat(call.attempt()).isEqualTo(Attempt.OK);
    assertThat(call.responseId()).isEqualTo("r-1");
    assertThat(call.reportedCostUsd()).isNull();
  }

  @Test
  void read_spanOfAnotherKind_isNoCall() {
    assertThat(read(span().with("http.request.method", "POST"))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "chat, INFERENCE",
    "generate_content, INFERENCE",
    "text_completion, INFERENCE",
    "call_llm, INFERENCE",
    "embeddings, EMBEDDING",
    "rerank, RERANK",
    "image, IMAGE",
    "something_new, INFERENCE",
    "invoke_agent, WRAPPER",
    "invoke_workflow, WRAPPER",
    "agent_step, WRAPPER",
    "framework, WRAPPER"
  })
  void read_operationWithUsage_isThatOperation(String name, Operation operation) {
    LlmCall call = read(chat(1, 1).with("gen_ai.operation.name", name));

    assertThat(call.operation()).isEqualTo(operation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoke_agent", "execute_tool", "plan", "something_new"})
  void read_wrapperOrUnknownOperationWithoutUsage_isNoCall(String name) {
    assertThat(read(chat().with("gen_ai.operation.name", name))).isNull();
  }

  @Test
  void read_fetchResponse_isNoCallEvenWithUsage() {
    assertThat(read(chat(1, 1).with("gen_ai.operation.name", "fetch_response"))).isNull();
  }

  @Test
  void read_unknownOperationWithoutModel_isNoCall() {
    assertThat(read(chat(1, 1).with("gen_ai.operation.name", "odd").without(MODEL))).isNull();
  }

  @Test
  void read_noOperationButModelAndUsage_isInference() {
    LlmCall call = read(chat(1, 1).without("gen_ai.operation.name"));

    assertThat(call.operation()).isEqualTo(Operation.INFERENCE);
  }

  @Test
  void read_chatWithoutModel_isACallOfAnUnknownModel() {
    assertThat(read(chat(1, 1).without(MODEL)).model()).isEqualTo(new Model("acme", null));
  }

  @Test
  void read_onlyRequestModel_isThatModel() {
    LlmCall call = read(chat().without(MODEL).with("gen_ai.request.model", "asked-for"));

    assertThat(call.model().name()).isEqualTo("asked-for");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "unknown", ""})
  void read_modelThatSaysNothing_isTheRequestedOne(String word) {
    LlmCall call = read(chat().with(MODEL, word).with("gen_ai.request.model", "asked-for"));

    assertThat(call.model().name()).isEqualTo("asked-for");
  }

  @ParameterizedTest
  @CsvSource({
    "openai, openai",
    "OpenAI, openai",
    "az.ai.openai, azure.ai.openai",
    "vertex_ai, gcp.vertex_ai",
    "gemini, gcp.gemini",
    "bedrock, aws.bedrock",
    "mistralai, mistral_ai",
    "My-Gateway, my-gateway"
  })
  void read_provider_isCanonical(String found, String canonical) {
    LlmCall call = read(chat().with("gen_ai.provider.name", found));

    assertThat(call.model().provider()).isEqualTo(canonical);
  }

  @Test
  void read_deprecatedSystem_isTheProviderUnlessTheNewNameIsThere() {
    LlmCall old = read(chat().without("gen_ai.provider.name").with("gen_ai.system", "openai"));
    LlmCall both = read(chat().with("gen_ai.system", "openai"));

    assertThat(old.model().provider()).isEqualTo("openai");
    assertThat(both.model().provider()).isEqualTo("acme");
  }

  @Test
  void read_noProvider_isEmpty() {
    assertThat(read(chat().without("gen_ai.provider.name")).model().provider()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"none, false", "timeout, true", "429, true"})
  void read_errorType_tellsWhetherTheCallFailed(String type, boolean failed) {
    assertThat(read(chat().with("error.type", type)).attempt().failed()).isEqualTo(failed);
  }

  @Test
  void read_statusError_isAFailedCall() {
    assertThat(read(chat().failed()).attempt().failed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "openai.response.service_tier, flex, FLEX",
    "gen_ai.openai.response.service_tier, priority, PRIORITY",
    "openai.request.service_tier, default, STANDARD",
    "cps.pricing.mode, batch, BATCH"
  })
  void read_serviceTier_isPartOfTheConditions(String key, String word, ServiceTier tier) {
    assertThat(read(chat().with(key, word)).conditions().tier()).isEqualTo(tier);
  }

  @Test
  void read_severalTiers_theResponseBeatsTheRequestAndOursBeatsBoth() {
    SpanBuilder span =
        chat()
            .with("openai.request.service_tier", "priority")
            .with("openai.response.service_tier", "flex");

    assertThat(read(span).conditions().tier()).isEqualTo(ServiceTier.FLEX);
    assertThat(read(span.with("cps.pricing.mode", "batch")).conditions().tier())
        .isEqualTo(ServiceTier.BATCH);
  }

  @Test
  void read_region_isTheSpansElseTheResources() {
    SpanBuilder span = chat().resource("cloud.region", "eu-west-1");

    assertThat(read(span).conditions().region()).isEqualTo("eu-west-1");
    assertThat(read(span.with("cloud.region", "us-east-1")).conditions().region())
        .isEqualTo("us-east-1");
  }
}
