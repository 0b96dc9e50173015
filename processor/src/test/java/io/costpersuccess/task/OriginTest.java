package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.TaskKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0af7651916cd43dd8448eb211c80319c",
        "00000000000000000000000000000001",
        "80000000000000000000000000000000",
        "ffffffffffffffffffffffffffffffff"
      })
  void ofTrace_anyTraceId_keepsItWhole(String traceId) {
    Origin origin = Origin.ofTrace(traceId);

    assertThat(origin.key()).isEqualTo(TaskKey.ofTrace(traceId));
    assertThat(origin).isEqualTo(Origin.ofTrace(traceId));
  }

  @Test
  void key_ofWhatIsNamed_isItsName() {
    TaskKey key = TaskKey.ofResponse("chatcmpl-0123456789");

    assertThat(new Origin.Named(key).key()).isEqualTo(key);
  }
}
