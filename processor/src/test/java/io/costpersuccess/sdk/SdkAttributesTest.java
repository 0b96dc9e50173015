package io.costpersuccess.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.KeyTable;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.util.List;
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
              .put(AttributeKey.valueKey("map"), Value.of(KeyValue.of("a", Value.of("b"))))
              .build());

  @Test
  void table_scalars_areTheirValuesWhateverTheType() {
    assertThat(table.get("text")).isEqualTo("a");
    assertThat(table.get("whole")).isEqualTo(7L);
    assertThat(table.get("real")).isEqualTo(0.5);
    assertThat(table.get("flag")).isEqualTo(true);
  }

  @Test
  void table_list_isTheList() {
    assertThat(table.get("list")).isEqualTo(List.of("a", "b"));
  }

  @Test
  void table_absentKeyOrValueOfAnotherType_isNull() {
    assertThat(table.get("none")).isNull();
    assertThat(table.get("map")).isNull();
  }
}
