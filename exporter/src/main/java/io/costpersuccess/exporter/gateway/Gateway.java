package io.costpersuccess.exporter.gateway;

import io.costpersuccess.exporter.config.GatewayConfig;
import io.costpersuccess.exporter.config.SpanTarget;
import io.costpersuccess.exporter.forward.ForwardSettings;
import io.costpersuccess.exporter.forward.GrpcDestination;
import io.costpersuccess.exporter.forward.HttpDestination;
import io.costpersuccess.exporter.forward.SpanForwarder;
import io.costpersuccess.exporter.prices.PriceFiles;
import io.costpersuccess.exporter.receiver.OtlpGrpcReceiver;
import io.costpersuccess.exporter.receiver.OtlpHttpReceiver;
import io.costpersuccess.exporter.receiver.ReceiverCounters;
import io.costpersuccess.exporter.receiver.ReceiverSettings;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pipeline.ReceiverAddresses;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.sdk.CostEngine;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gateway that runs: it receives OTLP, settles tasks, exports metrics and the ledger, and
 * forwards enriched spans. It stops in the order that loses nothing: no more requests, everything
 * settled, everything exported.
 */
public final class Gateway implements AutoCloseable {
  private final OpenTelemetrySdk sdk;
  private final CostEngine engine;

  /** About 30 MB when all are there. */
  private static final long MOST_WAYPOINTS = 200_000;

  private final List<SpanForwarder> forwarders;
  private final OtlpGrpcReceiver grpc;
  private final OtlpHttpReceiver http;
  private final GatewayMetrics metrics;
  private final ReceiverAddresses addresses;

  private final @Nullable PriceFiles prices;

  private Gateway(GatewayConfig config, Catalogue catalogue, @Nullable PriceFiles prices) {
    this.prices = prices;
    this.sdk = config.standard().makeSdk();
    this.engine = new CostEngine(anyOrder(settings(config, prices)), catalogue, sdk);
    this.forwarders = config.spanTargets().stream().map(Gateway::forwarder).toList();
    var counters = new ReceiverCounters();
    var sink = new PipelineSink(engine.pipeline(), forwarders, Clock.systemUTC());
    this.addresses = config.settings().receivers();
    this.grpc = new OtlpGrpcReceiver(ReceiverSettings.at(addresses.grpc()), sink, counters);
    this.http =
        new OtlpHttpReceiver(
            ReceiverSettings.at(addresses.http()),
            sink,
            counters,
            new LivePage(engine.pipeline(), Clock.systemUTC())::render);
    this.metrics = new GatewayMetrics(sdk.getMeterProvider(), counters, forwarders);
  }

  /**
   * Starts a gateway.
   *
   * @param catalogue the prices, before which the configuration's own are put
   * @throws IOException if an address cannot be bound
   */
  public static Gateway start(GatewayConfig config, Catalogue catalogue) throws IOException {
    return start(new Gateway(config, catalogue, null));
  }

  /**
   * Starts a gateway whose prices are renewed while it runs.
   *
   * @param prices the price files, which it looks after and closes
   * @throws IOException if an address cannot be bound
   */
  public static Gateway start(GatewayConfig config, PriceFiles prices) throws IOException {
    Gateway gateway = start(new Gateway(config, prices.catalogue(), prices));
    prices.watch(gateway.pipeline()::renew, gateway.engine::refuseCatalogue);
    return gateway;
  }

  private static Gateway start(Gateway gateway) throws IOException {
    try {
      gateway.grpc.start();
      gateway.http.start();
      return gateway;
    } catch (IOException | RuntimeException unbound) {
      gateway.close();
      throw unbound;
    }
  }

  /** Port of OTLP/gRPC. */
  public int grpcPort() {
    return grpc.port();
  }

  /** Host and port of OTLP/gRPC. */
  public String grpcAddress() {
    return host(addresses.grpc()) + ':' + grpcPort();
  }

  /** Host and port of OTLP/HTTP. */
  public String httpAddress() {
    return host(addresses.http()) + ':' + httpPort();
  }

  /** Port of OTLP/HTTP, of posted outcomes and of the page. */
  public int httpPort() {
    return http.port();
  }

  /** The pipeline. */
  public CostPipeline pipeline() {
    return engine.pipeline();
  }

  /** Stops in order; may take as long as the requests under way and the last exports take. */
  @Override
  public void close() {
    if (prices != null) {
      prices.close();
    }
    grpc.drain();
    http.drain();
    grpc.close();
    http.close();
    engine.close();
    forwarders.forEach(SpanForwarder::close);
    sdk.close();
    metrics.close();
  }

  private static PipelineSettings settings(GatewayConfig config, @Nullable PriceFiles prices) {
    PipelineSettings settings = config.settings();
    return prices == null ? settings : settings.with(settings.prices().withoutFiles());
  }

  /** Batches of one trace come from many processes, in any order. */
  private static PipelineSettings anyOrder(PipelineSettings settings) {
    return settings.with(settings.window().withMostWaypoints(MOST_WAYPOINTS));
  }

  private static String host(String address) {
    return address.substring(0, address.lastIndexOf(':'));
  }

  private static SpanForwarder forwarder(SpanTarget target) {
    var destination =
        switch (target.protocol()) {
          case GRPC -> GrpcDestination.to(target.endpoint(), target.headers(), target.timeout());
          case HTTP -> HttpDestination.to(target.endpoint(), target.headers(), target.timeout());
        };
    return new SpanForwarder(destination, ForwardSettings.DEFAULT);
  }
}
