package io.costpersuccess.exporter.receiver;

import io.grpc.Metadata;
import io.grpc.ServerStreamTracer;
import io.grpc.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The counting of calls that gRPC ended by itself, before their message reached us. */
final class GrpcFaults extends ServerStreamTracer.Factory {
  private final Map<String, TelemetryKind> kinds;
  private final Intake intake;

  /**
   * A counter.
   *
   * @param kinds kind of telemetry by full method name
   */
  GrpcFaults(Map<String, TelemetryKind> kinds, Intake intake) {
    this.kinds = Map.copyOf(kinds);
    this.intake = intake;
  }

  @Override
  public ServerStreamTracer newServerStreamTracer(String fullMethodName, Metadata headers) {
    TelemetryKind kind = kinds.get(fullMethodName);
    return kind == null ? new ServerStreamTracer() {} : new Tracer(kind, intake);
  }

  private static final class Tracer extends ServerStreamTracer {
    private final TelemetryKind kind;
    private final Intake intake;
    private volatile boolean reached;

    Tracer(TelemetryKind kind, Intake intake) {
      this.kind = kind;
      this.intake = intake;
    }

    @Override
    public void inboundMessage(int sequenceNumber) {
      reached = true;
    }

    @Override
    public void streamClosed(Status status) {
      RequestResult result = reached ? null : result(status.getCode());
      if (result != null) {
        intake.count(kind, result);
      }
    }

    private static @Nullable RequestResult result(Status.Code code) {
      if (code == Status.Code.RESOURCE_EXHAUSTED) {
        return RequestResult.TOO_LARGE;
      }
      return code == Status.Code.UNIMPLEMENTED ? RequestResult.UNSUPPORTED : null;
    }
  }
}
