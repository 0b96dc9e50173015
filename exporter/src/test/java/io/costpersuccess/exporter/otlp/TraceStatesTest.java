package io.costpersuccess.exporter.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceStatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ot=th:c|th:c", "vendor=a=b , ot=th:c;rv:1|th:c;rv:1", "a=1,ot=|''"})
  void value_ofAKeyThatIsThere_isAllBehindTheSign(String header, String value) {
    assertThat(TraceStates.value(header, "ot")).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "vendor=ot", "ott=1", "ot", ",,,"})
  void value_ofAKeyThatIsNotThere_isNull(String header) {
    assertThat(TraceStates.value(header, "ot")).isNull();
  }

  @Test
  void value_behindMoreMembersThanAreAllowed_isNotLookedAt() {
    assertThat(TraceStates.value("a=1,".repeat(31) + "ot=th:c", "ot")).isEqualTo("th:c");
    assertThat(TraceStates.value("a=1,".repeat(32) + "ot=th:c", "ot")).isNull();
  }
}
