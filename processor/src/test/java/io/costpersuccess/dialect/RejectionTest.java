package io.costpersuccess.dialect;

import static io.costpersuccess.span.LogBuilder.log;
import static io.costpersuccess.span.SpanBuilder.chat;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.LlmCall;
import io.costpersuccess.span.SpanBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTest {
  private static boolean rejected(SpanBuilder span) {
    LlmCall call = Dialects.read(span.build());
    assertThat(call).isNotNull();
    return call.attempt().rejected();
  }

  private static SpanBuilder failed(String key, Object value) {
    return chat().failed().with(key, value);
  }

  /** Exceptions of client libraries, error types of providers, codes of gRPC and of sockets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "429",
        "400",
        "401",
        "404",
        "500",
        "503",
        "529",
        "RateLimitError",
        "openai.RateLimitError",
        "litellm.exceptions.RateLimitError",
        "rate_limit_exceeded",
        "rate_limit_error",
        "insufficient_quota",
        "overloaded_error",
        "server_error",
        "invalid_request_error",
        "anthropic.InternalServerError",
        "ThrottlingException",
        "botocore.errorfactory.ThrottlingException",
        "ValidationException",
        "AccessDeniedException",
        "ServiceUnavailableException",
        "google.genai.errors.ClientError",
        "google.genai.errors.ServerError",
        "RESOURCE_EXHAUSTED",
        "UNAVAILABLE",
        "com.openai.errors.RateLimitException",
        "dev.langchain4j.exception.AuthenticationException",
        "org.springframework.web.client.HttpClientErrorException$TooManyRequests",
        "APIConnectionError",
        "openai.APIConnectionError",
        "httpx.ConnectError",
        "httpx.ConnectTimeout",
        "java.net.ConnectException",
        "java.net.UnknownHostException",
        "java.net.http.HttpConnectTimeoutException",
        "socket.gaierror",
        "ConnectionRefusedError",
        "ECONNREFUSED",
        "ENOTFOUND"
      })
  void read_errorThatOnlyARejectedCallHas_isRejected(String type) {
    assertThat(rejected(failed("error.type", type))).isTrue();
    assertThat(rejected(chat().failed().event("exception", Map.of("exception.type", type))))
        .isTrue();
  }

  /** The provider is at work, or has answered, when these come. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "timeout",
        "TimeoutError",
        "APITimeoutError",
        "httpx.ReadTimeout",
        "java.net.SocketTimeoutException",
        "asyncio.CancelledError",
        "AbortError",
        "499",
        "openai.APIError",
        "json.JSONDecodeError",
        "OutputParserException",
        "pydantic_core.ValidationError",
        "openai.LengthFinishReasonError",
        "IncompleteRead",
        "ModelStreamErrorException",
        "ContentPolicyViolationError",
        "ValueError",
        "_OTHER"
      })
  void read_errorThatMayComeAfterAnAnswer_isNot(String type) {
    assertThat(rejected(failed("error.type", type))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "http.response.status_code, 429",
    "http.status_code, 500",
    "status_code, 403",
    "rpc.grpc.status_code, 8",
    "error.code, 404",
    "error, RateLimitError"
  })
  void read_codeElsewhere_isRejected(String key, String value) {
    assertThat(rejected(failed(key, value))).isTrue();
  }

  /** A stream that began well broke off, whatever the error is called. */
  @Test
  void read_goodStatusBesideAnError_isNot() {
    assertThat(rejected(failed("error.type", "overloaded_error").with("http.status_code", 200L)))
        .isFalse();
    assertThat(rejected(failed("error.type", "server_error").with("gen_ai.response.id", "r-1")))
        .isFalse();
  }

  @Test
  void read_callThatDidNotFail_isNot() {
    assertThat(rejected(chat().with("http.response.status_code", 429L))).isFalse();
  }

  /** As the libraries of OpenAI, Google, Spring AI and AWS word it, and as sockets do. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "InternalServerError: Error code: 500 - fake",
        "429 RESOURCE_EXHAUSTED. {'error': {'code': 429}}",
        "HTTP 401 - {\"error\":\"invalid key\"}",
        "Too many (Service: BedrockRuntime, Status Code: 429, Request ID: 1)",
        "An error occurred (ThrottlingException) when calling the Converse operation",
        "connect ECONNREFUSED 127.0.0.1:443",
        "Failed to connect: Connection refused",
        "getaddrinfo ENOTFOUND api.openai.com"
      })
  void read_messageWithACode_isRejected(String message) {
    assertThat(rejected(chat().failed(message))).isTrue();
    assertThat(
            rejected(
                chat()
                    .failed()
                    .event(
                        "exception",
                        Map.of("exception.type", "Error", "exception.message", message))))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"the answer has 404 words", "Request timed out.", "parsed 200 of 500 lines", ""})
  void read_messageWithoutACode_isNot(String message) {
    assertThat(rejected(chat().failed(message))).isFalse();
  }

  /** learn.microsoft.com, Azure OpenAI, manage costs: a 400 of the content filter is charged. */
  @Test
  void read_promptThatAFilterStopped_isNot() {
    String message = "Error code: 400 - {'error': {'code': 'content_filter'}}";

    assertThat(rejected(failed("error.type", "openai.BadRequestError").failed(message))).isFalse();
    assertThat(rejected(failed("error.type", "400").failed(message))).isFalse();
  }

  /** The first try of the library was rejected, the second was cut off. */
  @Test
  void read_severalExceptions_goesByTheLast() {
    SpanBuilder span =
        chat()
            .failed()
            .event("exception", Map.of("exception.type", "openai.RateLimitError"))
            .event("exception", Map.of("exception.type", "httpx.ReadTimeout"));

    assertThat(rejected(span)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "claude_code.api_error, status_code, 529, true",
    "claude_code.api_error, error, Request was aborted., false",
    "gemini_cli.api_error, status_code, 429, true",
    "gemini_cli.api_error, error_type, TimeoutError, false"
  })
  void read_recordsOfCodingAgents_goesByTheirCode(
      String event, String key, String value, boolean expected) {
    LlmCall call = CodingAgents.read(event, log(event).with("model", "m").with(key, value).build());

    assertThat(call).isNotNull();
    assertThat(call.attempt().rejected()).isEqualTo(expected);
  }
}
