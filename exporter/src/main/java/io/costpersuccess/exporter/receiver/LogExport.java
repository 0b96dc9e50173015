package io.costpersuccess.exporter.receiver;

import com.google.protobuf.Message;
import io.costpersuccess.exporter.otlp.OtlpBinary;
import io.costpersuccess.exporter.otlp.OtlpFormatException;
import io.costpersuccess.exporter.otlp.OtlpJson;
import io.grpc.MethodDescriptor;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.collector.logs.v1.LogsServiceGrpc;

/** The export of log records. */
final class LogExport implements OtlpExport {
  private final Intake intake;

  LogExport(Intake intake) {
    this.intake = intake;
  }

  @Override
  public TelemetryKind kind() {
    return TelemetryKind.LOGS;
  }

  @Override
  public MethodDescriptor<?, ?> method() {
    return LogsServiceGrpc.getExportMethod();
  }

  @Override
  public Acceptance take(byte[] protobuf) throws OtlpFormatException {
    return intake.logs(
        OtlpBinary.parse(protobuf, ExportLogsServiceRequest.parser()).getResourceLogsList());
  }

  @Override
  public Acceptance takeJson(String json) throws OtlpFormatException {
    return intake.logs(OtlpJson.parseLogs(json).getResourceLogsList());
  }

  @Override
  public Message response(Acceptance.Accepted accepted) {
    ExportLogsServiceResponse.Builder response = ExportLogsServiceResponse.newBuilder();
    if (accepted.isPartial()) {
      response
          .getPartialSuccessBuilder()
          .setRejectedLogRecords(accepted.rejected())
          .setErrorMessage(accepted.message());
    }
    return response.build();
  }
}
