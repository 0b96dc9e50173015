package io.costpersuccess.exporter.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0:4317, 0.0.0.0, 4317",
    "localhost:0, localhost, 0",
    "[::1]:4318, '0:0:0:0:0:0:0:1', 4318"
  })
  void at_eachForm_isParsed(String endpoint, String host, int port) {
    ReceiverSettings settings = ReceiverSettings.at(endpoint);

    assertThat(settings.address().getHostString()).isEqualTo(host);
    assertThat(settings.address().getPort()).isEqualTo(port);
  }

  @Test
  void at_portAlone_isEveryInterface() {
    assertThat(ReceiverSettings.at(":4317").address().getAddress().isAnyLocalAddress()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost", "4317", "localhost:", "localhost:65536", "::1:4317"})
  void at_anotherForm_isAnErrorThatQuotesIt(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReceiverSettings.at(endpoint))
        .withMessageContaining("found \"" + endpoint + "\"")
        .withMessageContaining("expected host:port");
  }

  @Test
  void at_defaults_takeTheLimitThatOtlpRecommends() {
    assertThat(ReceiverSettings.at(":0").maxRequestBytes()).isEqualTo(67_108_864);
  }

  @Test
  void constructor_outOfRange_isAnErrorWithTheValue() {
    ReceiverSettings settings = ReceiverSettings.at(":0");

    assertThatIllegalArgumentException().isThrownBy(() -> settings.withThreads(0));
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withMaxRequestBytes(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withMaxBytesInFlight(67_108_863))
        .withMessage("maxBytesInFlight 67108863: must be at least 67108864");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings.withDrainTimeout(Duration.ofSeconds(-1)));
  }

  @Test
  void start_portInUse_isAnIoException() throws IOException {
    RecordingSink sink = new RecordingSink();
    try (OtlpHttpReceiver first =
        new OtlpHttpReceiver(ReceiverSettings.at("localhost:0"), sink, new ReceiverCounters())) {
      first.start();
      ReceiverSettings same = ReceiverSettings.at("localhost:" + first.port());

      try (OtlpHttpReceiver http = new OtlpHttpReceiver(same, sink, new ReceiverCounters());
          OtlpGrpcReceiver grpc = new OtlpGrpcReceiver(same, sink, new ReceiverCounters())) {
        assertThatThrownBy(http::start).isInstanceOf(IOException.class);
        assertThatThrownBy(grpc::start).isInstanceOf(IOException.class);
      }
    }
  }
}
