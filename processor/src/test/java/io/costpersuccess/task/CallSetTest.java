package io.costpersuccess.task;

import static io.costpersuccess.task.CallBuilder.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.call.SpanRef;
import io.costpersuccess.pricing.PricedCall;
import io.costpersuccess.span.Ids;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallSetTest {
  private final SharedTerms shared = new SharedTerms();
  private final CallSet calls = new CallSet();

  private CompactCall compact(int tokens) {
    return CompactCall.of(call(1, 1).using(tokens).build(), shared);
  }

  /** Calls of spans 1, 2, 3 and so on, each of as many tokens. */
  private void add(int from, int to) {
    IntStream.rangeClosed(from, to).forEach(span -> calls.add(span, compact(span)));
  }

  private static long tokens(PricedCall priced) {
    return priced.call().usage().usage().tokens();
  }

  private static List<Long> upTo(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(Long::valueOf).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 4, 5, 15, 16, 17, 18, 1000})
  void find_fewOrMany_knowsThePlaceOfEach(int size) {
    add(1, size);

    assertThat(calls.size()).isEqualTo(size);
    for (int span = 1; span <= size; span++) {
      int place = calls.find(span);
      assertThat(tokens(calls.get(place).in(Ids.trace(1), span))).isEqualTo(span);
    }
    assertThat(calls.find(size + 1L)).isEqualTo(-1);
    assertThat(calls.find(0)).isEqualTo(-1);
    assertThat(calls.compact()).hasSize(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 17, 100})
  void in_aTrace_areAllCallsAtTheirSpans(int size) {
    add(1, size);

    List<PricedCall> all = calls.in(Ids.trace(9)).toList();

    assertThat(all).extracting(CallSetTest::tokens).isEqualTo(upTo(size));
    for (int i = 0; i < size; i++) {
      assertThat(all.get(i).call().span())
          .isEqualTo(new SpanRef(Ids.trace(9), Ids.span(i + 1), null));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 40})
  void replace_aCall_leavesTheOthersAndItsSpan(int size) {
    add(1, size);

    calls.replace(calls.find(2), compact(7_000));

    assertThat(calls.size()).isEqualTo(size);
    List<Long> tokens = calls.in(Ids.trace(1)).map(CallSetTest::tokens).toList();
    assertThat(tokens.get(1)).isEqualTo(7_000);
    assertThat(tokens).contains(1L, 3L).doesNotContain(2L);
  }

  @Test
  void publishNew_eachCall_isHandedOutOnce() {
    add(1, 3);
    assertThat(calls.unpublished()).isEqualTo(3);

    List<PricedCall> first = Publishing.added(calls, Ids.trace(9));
    assertThat(first).extracting(CallSetTest::tokens).containsExactly(1L, 2L, 3L);
    assertThat(first.get(2).call().span().traceId()).isEqualTo(Ids.trace(9));
    assertThat(first.get(2).call().span().spanId()).isEqualTo(Ids.span(3));
    assertThat(calls.unpublished()).isZero();
    assertThat(Publishing.added(calls, Ids.trace(9))).isEmpty();

    add(4, 20);
    assertThat(calls.unpublished()).isEqualTo(17);
    assertThat(Publishing.added(calls, Ids.trace(9))).hasSize(17);
    assertThat(calls.in(Ids.trace(9))).hasSize(20);
  }
}
