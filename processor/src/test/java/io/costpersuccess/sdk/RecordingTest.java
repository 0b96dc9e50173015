package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import org.junit.jupiter.api.Test;

class RecordingTest {
  @Test
  void isOfEveryCall_samplerThatDropsNone_isTrue() {
    assertThat(Recording.isOfEveryCall(Sampler.alwaysOn())).isTrue();
    assertThat(Recording.isOfEveryCall(new CallRecordingSampler(Sampler.traceIdRatioBased(0.1))))
        .isTrue();
  }

  @Test
  void isOfEveryCall_samplerThatMayDrop_isFalse() {
    assertThat(Recording.isOfEveryCall(Sampler.traceIdRatioBased(0.1))).isFalse();
    assertThat(Recording.isOfEveryCall(Sampler.parentBased(Sampler.alwaysOn()))).isFalse();
  }

  @Test
  void isOfEveryCall_noSdk_isFalse() {
    assertThat(Recording.isOfEveryCall(OpenTelemetry.noop())).isFalse();
  }
}
