package io.costpersuccess.pipeline;

import static java.util.Objects.requireNonNull;

/**
 * Addresses that a gateway listens on; of no meaning inside an application.
 *
 * @param grpc host and port of OTLP/gRPC
 * @param http host and port of OTLP/HTTP and of posted outcomes
 */
public record ReceiverAddresses(String grpc, String http) {
  /** The ports of OTLP on every interface. */
  public static final ReceiverAddresses DEFAULT =
      new ReceiverAddresses("0.0.0.0:4317", "0.0.0.0:4318");

  /** Checks that nothing is null. */
  public ReceiverAddresses {
    requireNonNull(grpc, "grpc");
    requireNonNull(http, "http");
  }
}
