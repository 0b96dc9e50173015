package io.costpersuccess.exporter.receiver;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;

/** The ends of a gRPC call that OTLP asks for. */
final class GrpcReply {
  private GrpcReply() {}

  /** Success. */
  static <T> void send(ServerCall<?, T> call, T response) {
    call.sendHeaders(new Metadata());
    call.sendMessage(response);
    call.close(Status.OK, new Metadata());
  }

  /** A code with RetryInfo: the client sends the request again. */
  static void refuse(ServerCall<?, ?> call, Acceptance.Refused refused) {
    StatusRuntimeException status =
        StatusProto.toStatusRuntimeException(
            com.google.rpc.Status.newBuilder()
                .setCode(Code.UNAVAILABLE_VALUE)
                .setMessage(refused.why().text())
                .addDetails(Any.pack(retryAfter(refused.retryAfter())))
                .build());
    Metadata trailers = status.getTrailers();
    call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
  }

  /** A code without RetryInfo: the client drops the request. */
  static void reject(ServerCall<?, ?> call, UnusableRequestException unusable) {
    Status status =
        unusable.result() == RequestResult.TOO_LARGE
            ? Status.RESOURCE_EXHAUSTED
            : Status.INVALID_ARGUMENT;
    call.close(status.withDescription(unusable.text()), new Metadata());
  }

  private static RetryInfo retryAfter(Duration delay) {
    return RetryInfo.newBuilder()
        .setRetryDelay(
            com.google.protobuf.Duration.newBuilder()
                .setSeconds(delay.toSeconds())
                .setNanos(delay.toNanosPart()))
        .build();
  }
}
