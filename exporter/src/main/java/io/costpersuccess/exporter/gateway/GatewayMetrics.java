package io.costpersuccess.exporter.gateway;

import io.costpersuccess.exporter.forward.ForwardCounters;
import io.costpersuccess.exporter.forward.SpanForwarder;
import io.costpersuccess.exporter.receiver.ReceiverCounters;
import io.costpersuccess.exporter.receiver.RequestResult;
import io.costpersuccess.exporter.receiver.TelemetryKind;
import io.costpersuccess.metrics.CostMetrics;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Counters of what a gateway received and forwarded. */
final class GatewayMetrics implements AutoCloseable {
  private static final AttributeKey<String> SIGNAL = AttributeKey.stringKey("cps.gateway.signal");
  private static final AttributeKey<String> RESULT = AttributeKey.stringKey("cps.gateway.result");

  private final ReceiverCounters received;
  private final List<SpanForwarder> forwarders;
  private final List<AutoCloseable> instruments;

  GatewayMetrics(
      MeterProvider provider, ReceiverCounters received, List<SpanForwarder> forwarders) {
    this.received = received;
    this.forwarders = forwarders;
    Meter meter = provider.get(CostMetrics.SCOPE);
    this.instruments =
        List.of(
            meter
                .counterBuilder("cps.gateway.requests")
                .setUnit("{request}")
                .setDescription("Requests received, by signal and what became of them")
                .buildWithCallback(this::observeRequests),
            meter
                .counterBuilder("cps.gateway.records.rejected")
                .setUnit("{record}")
                .setDescription("Records rejected in requests that were otherwise accepted")
                .buildWithCallback(this::observeRejected),
            meter
                .counterBuilder("cps.gateway.spans.forwarded")
                .setUnit("{span}")
                .setDescription("Spans that were to be forwarded, by what became of them")
                .buildWithCallback(this::observeForwarded));
  }

  @Override
  public void close() {
    for (AutoCloseable instrument : instruments) {
      try {
        instrument.close();
      } catch (Exception neverThrown) {
        throw new IllegalStateException(neverThrown);
      }
    }
  }

  private void observeRequests(ObservableLongMeasurement counter) {
    for (TelemetryKind kind : TelemetryKind.values()) {
      for (RequestResult result : RequestResult.values()) {
        long count = received.requests(kind, result);
        if (count > 0) {
          counter.record(count, Attributes.of(SIGNAL, word(kind), RESULT, word(result)));
        }
      }
    }
  }

  private void observeRejected(ObservableLongMeasurement counter) {
    for (TelemetryKind kind : TelemetryKind.values()) {
      long count = received.rejectedRecords(kind);
      if (count > 0) {
        counter.record(count, Attributes.of(SIGNAL, word(kind)));
      }
    }
  }

  private void observeForwarded(ObservableLongMeasurement counter) {
    observe(counter, "delivered", ForwardCounters::delivered);
    observe(counter, "rejected", ForwardCounters::rejected);
    observe(counter, "dropped_full", ForwardCounters::droppedFull);
    observe(counter, "dropped_refused", ForwardCounters::droppedRefused);
    observe(counter, "dropped_expired", ForwardCounters::droppedExpired);
  }

  private void observe(
      ObservableLongMeasurement counter, String result, ToLongFunction<ForwardCounters> spans) {
    if (!forwarders.isEmpty()) {
      counter.record(
          forwarders.stream().map(SpanForwarder::counters).mapToLong(spans).sum(),
          Attributes.of(RESULT, result));
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
