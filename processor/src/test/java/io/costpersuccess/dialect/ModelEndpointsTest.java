package io.costpersuccess.dialect;

import static io.costpersuccess.span.SpanBuilder.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.ModelRequest;
import io.costpersuccess.span.SpanBuilder;
import io.costpersuccess.span.SpanView;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The URLs are those that the providers' own references name. */
class ModelEndpointsTest {
  private static final String RESPONSES = "https://api.openai.com/v1/responses";

  private final TelemetryReader reader = new TelemetryReader(CorrelationKeys.DEFAULT, List.of());

  private @Nullable String host(SpanBuilder span) {
    List<Reading> readings = reader.read(span.build());
    ModelRequest request = readings.isEmpty() ? null : readings.get(0).request();
    return request == null ? null : request.host();
  }

  private static SpanBuilder post() {
    return span().kind(SpanView.Kind.CLIENT).with("http.request.method", "POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.openai.com/v1/responses",
        "https://api.openai.com/v1/chat/completions",
        "https://eu.api.openai.com:443/v1/embeddings?x=/y",
        "https://acme.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=2024-10-21",
        "https://acme.openai.azure.com/openai/v1/responses",
        "https://acme.services.ai.azure.com/models/chat/completions",
        "https://api.anthropic.com/v1/messages",
        "https://bedrock-runtime.us-east-1.amazonaws.com/model/anthropic.claude-v2%3A1/invoke",
        "https://bedrock-runtime-fips.us-east-1.amazonaws.com/model/m/converse-stream",
        "https://vpce-1.bedrock-runtime.eu-west-1.vpce.amazonaws.com/model/m/converse",
        "https://europe-west4-aiplatform.googleapis.com/v1/projects/p/locations/l/publishers/google/models/m:streamGenerateContent",
        "https://aiplatform.googleapis.com/v1/projects/p/locations/global/publishers/anthropic/models/m:rawPredict",
        "https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-pro:generateContent",
        "https://api.mistral.ai/v1/chat/completions",
        "https://api.cohere.com/v2/chat",
        "https://api.groq.com/openai/v1/chat/completions",
        "https://api.deepseek.com/chat/completions",
        "https://openrouter.ai/api/v1/chat/completions",
        "https://api.together.xyz/v1/chat/completions",
        "https://api.fireworks.ai/inference/v1/chat/completions",
        "https://api.x.ai/v1/responses",
        "HTTPS://API.OpenAI.com/v1/responses"
      })
  void request_toAModel_isKnownByItsUrl(String url) {
    assertThat(host(post().with("url.full", url))).isNotNull();
    assertThat(host(post().with("http.url", url))).isEqualTo(host(post().with("url.full", url)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.openai.com/v1/models",
        "https://api.openai.com/v1/files",
        "https://api.openai.com/v1/moderations",
        "https://api.openai.com/v1/responses/resp_1",
        "https://api.openai.com",
        "https://api.openai.com.example.org/v1/responses",
        "https://notapi.openai.com.evil/v1/responses",
        "https://platform.openai.com/v1/responses",
        "https://api.anthropic.com/v1/messages/count_tokens",
        "https://bedrock.us-east-1.amazonaws.com/foundation-models",
        "https://bucket.s3.us-east-1.amazonaws.com/model/m/invoke",
        "https://generativelanguage.googleapis.com/v1beta/models/m:countTokens",
        "https://storage.googleapis.com/b/o:predict",
        "https://stock.example.com/v1/chat/completions",
        "https://user:secret@example.com/?next=https://api.openai.com/v1/responses",
        "api.openai.com",
        "://",
        "x"
      })
  void request_elsewhere_isNone(String url) {
    assertThat(host(post().with("url.full", url))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "server.address, url.path",
    "server.address, http.target",
    "net.peer.name, http.target",
    "net.peer.name, url.path",
    "http.host, http.target"
  })
  void request_toldInParts_isKnownByThem(String host, String path) {
    SpanBuilder parts = post().with(host, "api.openai.com").with(path, "/v1/responses?stream=1");

    assertThat(host(parts)).isEqualTo("api.openai.com");
  }

  @Test
  void request_ofAnotherKindOrMethod_isNone() {
    assertThat(host(post().with("url.full", RESPONSES).kind(SpanView.Kind.SERVER))).isNull();
    assertThat(host(post().with("url.full", RESPONSES).kind(SpanView.Kind.INTERNAL))).isNull();
    assertThat(host(post().with("url.full", RESPONSES).with("http.request.method", "GET")))
        .isNull();
    assertThat(host(post().with("url.full", RESPONSES).without("http.request.method")))
        .isEqualTo("api.openai.com");
    assertThat(host(span().with("http.url", RESPONSES).with("http.method", "GET"))).isNull();
  }

  @Test
  void request_ofASpanThatTellsACall_isNone() {
    SpanBuilder call = SpanBuilder.chat(1_000, 500).with("url.full", RESPONSES);

    assertThat(host(call)).isNull();
  }

  @Test
  void mayBe_hostsOfOtherDomains_areNearlyAllTurnedAway() {
    long passed =
        IntStream.range(0, 10_000)
            .filter(i -> ModelEndpoints.mayBe("https://api.shop" + i + ".com/orders"))
            .count();

    assertThat(passed).isLessThan(500);
  }

  @Test
  void domainFilter_anyCaseAndNothingBeside_knowsItsDomains() {
    var filter = new DomainFilter(Set.of("openai.com"));

    assertThat(filter.mayHold("API.OPENAI.COM")).isTrue();
    assertThat(filter.mayHold("openai.com")).isTrue();
    assertThat(filter.mayHold("openai.org")).isFalse();
    assertThat(filter.mayHold("https://me:secret@api.openai.com:443/v1?x=a.b")).isTrue();
    assertThat(filter.mayHold("https://openai.com.example.org/v1")).isFalse();
    assertThat(filter.mayHold("")).isFalse();
  }
}
