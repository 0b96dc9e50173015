package io.costpersuccess.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
  @ParameterizedTest
  @CsvSource({
    "aiplatform.googleapis.com, gcp.vertex_ai, global",
    "europe-west4-aiplatform.googleapis.com, gcp.vertex_ai, europe-west4",
    "aiplatform.eu.rep.googleapis.com, gcp.vertex_ai, eu",
    "aiplatform.us.rep.googleapis.com, gcp.vertex_ai, us",
    "eu.api.openai.com, openai, eu",
    "api.openai.com, openai, ",
    "bedrock-runtime.us-east-1.amazonaws.com, aws.bedrock, us-east-1",
    "storage.eu.rep.googleapis.com, , "
  })
  void of_hostOfAProvider_hasItsRegion(String host, String provider, String region) {
    assertThat(Endpoint.of(host)).isEqualTo(new Endpoint(provider, region));
  }
}
