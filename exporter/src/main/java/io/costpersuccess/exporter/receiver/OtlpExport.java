package io.costpersuccess.exporter.receiver;

import com.google.protobuf.Message;
import io.costpersuccess.exporter.otlp.OtlpFormatException;
import io.grpc.MethodDescriptor;

/** One kind of OTLP export: how its requests are read and taken, and what answers them. */
interface OtlpExport {
  TelemetryKind kind();

  /** The method of the gRPC service. */
  MethodDescriptor<?, ?> method();

  Acceptance take(byte[] protobuf) throws OtlpFormatException;

  Acceptance takeJson(String json) throws OtlpFormatException;

  /** The response to a request that was taken; partial success is set only when there is any. */
  Message response(Acceptance.Accepted accepted);
}
