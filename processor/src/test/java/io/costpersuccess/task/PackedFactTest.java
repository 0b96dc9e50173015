package io.costpersuccess.task;

import static io.costpersuccess.span.SpanBuilder.START;
import static io.costpersuccess.task.CallBuilder.call;
import static io.costpersuccess.task.Facts.bound;
import static io.costpersuccess.task.Facts.session;
import static io.costpersuccess.task.Facts.signalled;
import static io.costpersuccess.task.Facts.thumbsUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.costpersuccess.span.EpochNanos;
import io.costpersuccess.span.Ids;
import org.junit.jupiter.api.Test;

class PackedFactTest {
  private static final String RESPONSE = "chatcmpl-0123456789";

  private final SharedTerms shared = new SharedTerms();

  @Test
  void of_aCall_hasItsSpanResponseAndTime() {
    Fact fact = call(1, 2).response(RESPONSE).fact();
    PackedFact packed = PackedFact.of(fact, shared);

    assertThat(packed.fact()).isSameAs(fact);
    assertThat(packed.spanId()).isEqualTo(SpanIds.parse(Ids.span(2)));
    assertThat(packed.response()).isEqualTo(Fingerprint.of(RESPONSE));
    assertThat(packed.atNanos()).isEqualTo(EpochNanos.of(fact.at()));
    assertThat(packed.binding()).isEqualTo(Fingerprint.of(fact.binding()));
    assertThat(packed.call()).isNotNull();
    assertThat(packed.call().startNanos()).isEqualTo(EpochNanos.of(START));
  }

  @Test
  void of_aSignalAboutAResponse_hasThatAndNoCall() {
    PackedFact packed = PackedFact.of(signalled(RESPONSE, thumbsUp()), shared);

    assertThat(packed.response()).isEqualTo(Fingerprint.of(RESPONSE));
    assertThat(packed.call()).isNull();
    assertThat(packed.binding()).isEqualTo(Fingerprint.NONE);
  }

  @Test
  void of_aBinding_hasItsFingerprint() {
    PackedFact packed = PackedFact.of(bound(1, session("s")), shared);

    assertThat(packed.binding()).isEqualTo(Fingerprint.of(session("s")));
    assertThat(packed.response()).isEqualTo(Fingerprint.NONE);
  }
}
