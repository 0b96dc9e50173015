package io.costpersuccess.exporter.receiver;

import com.google.protobuf.Message;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import org.jspecify.annotations.Nullable;

/** One export over gRPC. gRPC calls its methods one after the other. */
final class GrpcCall extends ServerCall.Listener<RawRequest> {
  private final OtlpExport export;
  private final Intake intake;
  private final ServerCall<RawRequest, Message> call;
  private final InFlightBytes.Reservation reservation;
  private @Nullable RawRequest request;
  private boolean answered;

  private GrpcCall(OtlpExport export, Intake intake, ServerCall<RawRequest, Message> call) {
    this.export = export;
    this.intake = intake;
    this.call = call;
    this.reservation = intake.inFlight().open();
  }

  static ServerCallHandler<RawRequest, Message> handler(OtlpExport export, Intake intake) {
    return (call, headers) -> new GrpcCall(export, intake, call).begin();
  }

  /** Refuses before the message is read if there is no hope for it. */
  private GrpcCall begin() {
    if (intake.isDraining()) {
      refuse(Refusal.DRAINING);
    } else if (intake.inFlight().isExhausted()) {
      refuse(Refusal.OVERLOADED);
    } else {
      // One more than there may be, so that gRPC notices a second message.
      call.request(2);
    }
    return this;
  }

  @Override
  public void onMessage(RawRequest message) {
    if (answered) {
      return;
    }
    if (request != null) {
      reject(UnusableRequestException.malformed("call: found two messages, expected one"));
    } else if (reservation.grow(message.length())) {
      request = message;
    } else {
      refuse(Refusal.OVERLOADED);
    }
  }

  @Override
  public void onHalfClose() {
    if (answered) {
      return;
    }
    RawRequest whole = request;
    if (whole == null) {
      reject(UnusableRequestException.malformed("call: found no message, expected one"));
    } else {
      answer(whole);
    }
  }

  @Override
  public void onCancel() {
    end();
  }

  @Override
  public void onComplete() {
    end();
  }

  private void answer(RawRequest whole) {
    try {
      Acceptance acceptance = intake.take(export.kind(), () -> export.take(whole.bytes()));
      end();
      if (acceptance instanceof Acceptance.Accepted accepted) {
        GrpcReply.send(call, export.response(accepted));
      } else if (acceptance instanceof Acceptance.Refused refused) {
        GrpcReply.refuse(call, refused);
      }
    } catch (UnusableRequestException e) {
      end();
      GrpcReply.reject(call, e);
    }
  }

  private void refuse(Refusal why) {
    end();
    GrpcReply.refuse(call, intake.refuse(export.kind(), why));
  }

  private void reject(UnusableRequestException unusable) {
    end();
    GrpcReply.reject(call, intake.counted(export.kind(), unusable));
  }

  private void end() {
    answered = true;
    request = null;
    reservation.close();
  }
}
