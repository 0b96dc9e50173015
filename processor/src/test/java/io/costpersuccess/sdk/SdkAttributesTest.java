package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.KeyTable;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import org.junit.jupiter.api.Test;

class SdkAttributesTest {
  private final KeyTable<Object> table =
      SdkAttributes.table(
          Attributes.builder()
              .put("text", "a")
              .put("whole", 7L)
              .put("real", 0.5)
              .put("flag", true)
              .put(AttributeKey.stringArrayKey("list"), "a", "b")
              .build());

  @Test
  void table_scalars_areTheirValuesWhateverTheType() {
    assertThat(table.get("text")).isEqualTo("a");
    assertThat(table.get("whole")).isEqualTo(7L);
    assertThat(table.get("real")).isEqualTo(0.5);
    assertThat(table.get("flag")).isEqualTo(true);
  }

  @Test
  void table_absentKeyOrList_isNull() {
    assertThat(table.get("none")).isNull();
    assertThat(table.get("list")).isNull();
  }
}
