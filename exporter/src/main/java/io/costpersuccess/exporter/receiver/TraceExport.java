package io.costpersuccess.exporter.receiver;

import com.google.protobuf.Message;
import io.costpersuccess.exporter.otlp.OtlpBinary;
import io.costpersuccess.exporter.otlp.OtlpFormatException;
import io.costpersuccess.exporter.otlp.OtlpJson;
import io.grpc.MethodDescriptor;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;

/** The export of spans. */
final class TraceExport implements OtlpExport {
  private final Intake intake;

  TraceExport(Intake intake) {
    this.intake = intake;
  }

  @Override
  public TelemetryKind kind() {
    return TelemetryKind.TRACES;
  }

  @Override
  public MethodDescriptor<?, ?> method() {
    return TraceServiceGrpc.getExportMethod();
  }

  @Override
  public Acceptance take(byte[] protobuf) throws OtlpFormatException {
    return intake.spans(
        OtlpBinary.parse(protobuf, ExportTraceServiceRequest.parser()).getResourceSpansList());
  }

  @Override
  public Acceptance takeJson(String json) throws OtlpFormatException {
    return intake.spans(OtlpJson.parseTraces(json).getResourceSpansList());
  }

  @Override
  public Message response(Acceptance.Accepted accepted) {
    ExportTraceServiceResponse.Builder response = ExportTraceServiceResponse.newBuilder();
    if (accepted.isPartial()) {
      response
          .getPartialSuccessBuilder()
          .setRejectedSpans(accepted.rejected())
          .setErrorMessage(accepted.message());
    }
    return response.build();
  }
}
