package io.costpersuccess.pipeline;

import static io.costpersuccess.pipeline.Trees.map;
import static io.costpersuccess.pipeline.Trees.problemsOf;
import static io.costpersuccess.pipeline.Trees.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.dialect.Means;
import io.costpersuccess.dialect.SignalRule;
import io.costpersuccess.dialect.SignalRule.Inlet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalSectionTest {
  private static final String INLETS = "expected one of span, event, log, attribute";

  @ParameterizedTest
  @CsvSource({"span, SPAN", "event, EVENT", "log, LOG", "attribute, ATTRIBUTE"})
  void read_inlet_isWhatTheRuleLooksAt(String key, Inlet inlet) throws SettingsException {
    SignalRule rule = rule(signal("name", "done", key, "app.done", "means", "success"));

    assertThat(rule)
        .isEqualTo(new SignalRule("done", inlet, "app.done", Map.of(), Means.SUCCESS, 0.5));
  }

  @ParameterizedTest
  @EnumSource(Means.class)
  void read_means_isThatMeaning(Means means) throws SettingsException {
    assertThat(rule(signal("name", "x", "log", "x", "means", means.wireName())).means())
        .isEqualTo(means);
  }

  @Test
  void read_conditions_mayBeOneValueOrSeveral() throws SettingsException {
    Map<String, Object> where = map("a", "x", "b", List.of("y", 2, true), "c", null);

    assertThat(rule(signal("name", "n", "span", "s", "where", where, "means", "rework")).where())
        .containsOnly(Map.entry("a", List.of("x")), Map.entry("b", List.of("y", "2", "true")));
  }

  @Test
  void read_nothing_tellsWhatIsNeeded() {
    assertThat(problemsOf(signal()))
        .containsExactly(
            "signals[0].name: found nothing, expected a name for the signal",
            "signals[0].means: found nothing,"
                + " expected one of success, failure, escalated, grade, review, rework",
            "signals[0]: found no telemetry to look at, " + INLETS);
  }

  @Test
  void read_secondSignalWrong_namesItsPlace() {
    Map<String, Object> good = map("name", "n", "span", "s", "means", "review");
    Map<String, Object> bad = map("name", "n", "span", "s", "means", "good");

    assertThat(problemsOf(map("signals", List.of(good, bad))))
        .containsExactly(
            "signals[1].means: found \"good\","
                + " expected one of escalated, failure, grade, review, rework, success");
  }

  @Test
  void read_twoInlets_isAProblem() {
    assertThat(problemsOf(signal("name", "n", "span", "s", "log", "l", "means", "success")))
        .containsExactly("signals[0].log: found a second kind of telemetry, " + INLETS);
  }

  @Test
  void read_listForAnInlet_isOneProblem() {
    assertThat(problemsOf(signal("name", "n", "span", List.of("s"), "means", "success")))
        .containsExactly("signals[0].span: found a list, expected a text");
  }

  @Test
  void read_unknownKey_isAProblem() {
    assertThat(problemsOf(signal("name", "n", "span", "s", "means", "success", "when", "x")))
        .containsExactly(
            "signals[0].when: found an unknown key, expected one of"
                + " attribute, event, log, means, name, span, success_at_least, where");
  }

  @Test
  void read_conditionsThatAreNone_areAProblem() {
    assertThat(problemsOf(signal("name", "n", "span", "s", "means", "success", "where", "x")))
        .containsExactly("signals[0].where: found \"x\", expected a mapping");
    assertThat(
            problemsOf(
                signal("name", "n", "span", "s", "means", "success", "where", map("a", map()))))
        .containsExactly("signals[0].where.a: found a mapping, expected a list of texts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1e999999999", "high"})
  void read_wrongThreshold_isAProblem(String threshold) {
    assertThat(
            problemsOf(
                signal("name", "n", "log", "l", "means", "grade", "success_at_least", threshold)))
        .containsExactly(
            "signals[0].success_at_least: found \"" + threshold + "\", expected a finite number");
  }

  @Test
  void read_thresholdWithoutGrade_isAProblem() {
    assertThat(
            problemsOf(signal("name", "n", "log", "l", "means", "review", "success_at_least", 0.8)))
        .containsExactly(
            "signals[0].success_at_least: found \"0.8\","
                + " expected no threshold, unless means is grade");
  }

  private static SignalRule rule(Map<String, Object> configuration) throws SettingsException {
    return SettingsReader.read(configuration).signals().get(0);
  }
}
