package io.costpersuccess.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.Binding;
import io.costpersuccess.call.Ranked;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintTest {
  private static final int MANY = 20_000;

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "chatcmpl-123", "123456789012345"})
  void of_anIdTooShortToBeRandom_isNone(@Nullable String id) {
    assertThat(Fingerprint.of(id)).isEqualTo(Fingerprint.NONE);
  }

  @Test
  void of_anIdOfTheLeastLength_isOne() {
    assertThat(Fingerprint.of("1234567890123456")).isNotEqualTo(Fingerprint.NONE);
  }

  @Test
  void of_anEqualId_isEqual() {
    String again = String.join("-", "chatcmpl", "0123456789");

    assertThat(Fingerprint.of(again)).isEqualTo(Fingerprint.of("chatcmpl-0123456789"));
  }

  // Expected: the same steps in Python.
  @ParameterizedTest
  @CsvSource({"chatcmpl-0123456789, 81148f1c87f8a8b3", "resp_0a1b2c3d4e5f6071, 77fcb484da22f935"})
  void of_anId_isItsHash(String id, String hash) {
    assertThat(Fingerprint.text(Fingerprint.of(id))).isEqualTo(hash);
  }

  // Expected: Python, (high * FNV prime) ^ low, and the finalizer of MurmurHash3.
  @Test
  void of_aTrace_isItsHash() {
    var trace = new Origin.Trace(0x0af7651916cd43ddL, 0x8448eb211c80319cL);

    assertThat(Fingerprint.text(Fingerprint.of(trace))).isEqualTo("b88a34ff439d278f");
  }

  @ParameterizedTest
  @CsvSource({
    "chatcmpl-0123456789, chatcmpl-0123456788",
    "chatcmpl-0123456789, Chatcmpl-0123456789",
    "chatcmpl-0123456789, chatcmpl-0123456798",
    "chatcmpl-0123456789, chatcmpl-01234567890",
    "ab0123456789abcdef, ba0123456789abcdef"
  })
  void of_anIdThatDiffersALittle_differs(String one, String other) {
    assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
  }

  @Test
  void of_manyNumberedIds_areAllDifferent() {
    var seen = new HashSet<Long>();
    for (int i = 0; i < MANY; i++) {
      seen.add(Fingerprint.of("chatcmpl-%010d".formatted(i)));
      seen.add(Fingerprint.of(new Origin.Trace(0, i)));
      seen.add(Fingerprint.of(new Origin.Trace(i + 1, 0)));
    }

    assertThat(seen).hasSize(3 * MANY).doesNotContain(Fingerprint.NONE);
  }

  @Test
  void of_aTrace_dependsOnBothHalves() {
    long one = Fingerprint.of(new Origin.Trace(1, 2));

    assertThat(one).isEqualTo(Fingerprint.of(new Origin.Trace(1, 2)));
    assertThat(one).isNotEqualTo(Fingerprint.of(new Origin.Trace(2, 1)));
    assertThat(one).isNotEqualTo(Fingerprint.of(new Origin.Trace(1, 3)));
    assertThat(one).isNotEqualTo(Fingerprint.of(new Origin.Trace(3, 2)));
  }

  @Test
  void of_aTraceOfZeros_isOneAllTheSame() {
    assertThat(Fingerprint.of(new Origin.Trace(0, 0))).isNotEqualTo(Fingerprint.NONE);
  }

  /** A table that goes by the lowest bits needs them to be as good as any: here those of 1,024. */
  @Test
  void of_traceIdsThatDifferInTheirHighBits_fillTheLowOnesEvenly() {
    var low = new HashSet<Long>();
    for (long i = 0; i < 1024; i++) {
      low.add(Fingerprint.of(new Origin.Trace(0, i << 50)) & 1023);
    }

    // Of 1024 throws into 1024 slots 1024(1 - 1/e) = 647 are hit on average, with deviation 10.
    assertThat(low).hasSizeBetween(597, 697);
  }

  // Expected: the same steps in Python.
  @Test
  void of_aBinding_isItsHash() {
    Binding full =
        new Binding(
            new Ranked(0, "s-1"),
            new Ranked(1, "support"),
            null,
            Map.of("tenant", "t1", "region", "eu"));
    Binding other = new Binding(null, new Ranked(1, "support"), new Ranked(0, "blue"), Map.of());

    assertThat(Fingerprint.text(Fingerprint.of(full))).isEqualTo("a6c33fba760f4b58");
    assertThat(Fingerprint.text(Fingerprint.of(other))).isEqualTo("f5010fcc00f06d37");
    assertThat(Fingerprint.of(Binding.NONE)).isEqualTo(Fingerprint.NONE);
  }

  @Test
  void of_bindingsThatDifferInOneThing_areAllDifferent() {
    Ranked a = new Ranked(0, "a");
    List<Binding> bindings =
        List.of(
            new Binding(a, null, null, Map.of()),
            new Binding(null, a, null, Map.of()),
            new Binding(null, null, a, Map.of()),
            new Binding(a, a, null, Map.of()),
            new Binding(a, a, a, Map.of()),
            new Binding(new Ranked(1, "a"), null, null, Map.of()),
            new Binding(new Ranked(0, ""), null, null, Map.of()),
            new Binding(null, null, null, Map.of("a", "")),
            new Binding(null, null, null, Map.of("a", "b")),
            new Binding(null, null, null, Map.of("b", "a")),
            new Binding(null, null, null, Map.of("a", "b", "c", "d")),
            new Binding(null, null, null, Map.of("a", "d", "c", "b")));

    assertThat(bindings.stream().map(Fingerprint::of))
        .doesNotHaveDuplicates()
        .doesNotContain(Fingerprint.NONE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 5, 5", "5, 0, 5", "3, 5, 3", "5, 3, 3", "-1, 5, -1", "-1, 0, -1"})
  void lesser_isTheLesserOfThoseThereAre(long one, long other, long expected) {
    assertThat(Fingerprint.lesser(one, other)).isEqualTo(expected);
  }

  @Test
  void text_isAnIdOfItsOwn() {
    var random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      long fingerprint = random.nextLong();
      assertThat(Fingerprint.text(fingerprint)).isEqualTo("%016x".formatted(fingerprint));
    }
    assertThat(Fingerprint.text(Fingerprint.NONE)).isNull();
  }
}
