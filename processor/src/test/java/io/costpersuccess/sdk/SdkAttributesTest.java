package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.junit.jupiter.api.Test;

class SdkAttributesTest {
  private static final Attributes ATTRIBUTES =
      Attributes.builder()
          .put("text", "a")
          .put("whole", 7L)
          .put("real", 0.5)
          .put("flag", true)
          .put(AttributeKey.stringArrayKey("list"), "a", "b")
          .build();

  @Test
  void get_scalar_isItsValueWhateverTheType() {
    assertThat(SdkAttributes.get(ATTRIBUTES, "text")).isEqualTo("a");
    assertThat(SdkAttributes.get(ATTRIBUTES, "whole")).isEqualTo(7L);
    assertThat(SdkAttributes.get(ATTRIBUTES, "real")).isEqualTo(0.5);
    assertThat(SdkAttributes.get(ATTRIBUTES, "flag")).isEqualTo(true);
  }

  @Test
  void get_absentKeyOrList_isNull() {
    assertThat(SdkAttributes.get(ATTRIBUTES, "none")).isNull();
    assertThat(SdkAttributes.get(ATTRIBUTES, "list")).isNull();
  }

  @Test
  void get_moreKeysThanAreRemembered_stillFindsThem() {
    for (int i = 0; i < 5_000; i++) {
      SdkAttributes.get(Attributes.empty(), "key" + i);
    }

    assertThat(SdkAttributes.get(ATTRIBUTES, "whole")).isEqualTo(7L);
  }
}
