package io.costpersuccess.exporter.receiver;

import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A gRPC message as bytes, or what was wrong with them. */
final class RawRequest {
  private final byte[] bytes;
  private final @Nullable UnusableRequestException fault;

  private RawRequest(byte[] bytes, @Nullable UnusableRequestException fault) {
    this.bytes = bytes;
    this.fault = fault;
  }

  /** Number of bytes, inflated; 0 when they could not be read. */
  int length() {
    return bytes.length;
  }

  byte[] bytes() throws UnusableRequestException {
    if (fault != null) {
      throw fault;
    }
    return bytes;
  }

  /**
   * A marshaller that reads bytes and never throws: gRPC answers UNKNOWN to a throw of a
   * marshaller, whatever its cause, and a client drops the data.
   */
  static MethodDescriptor.Marshaller<RawRequest> marshaller(int maxBytes) {
    return new Marshaller(maxBytes);
  }

  private record Marshaller(int maxBytes) implements MethodDescriptor.Marshaller<RawRequest> {
    @Override
    public InputStream stream(RawRequest value) {
      return new ByteArrayInputStream(value.bytes);
    }

    @Override
    public RawRequest parse(InputStream in) {
      try {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        return bytes.length > maxBytes ? tooLarge() : new RawRequest(bytes, null);
      } catch (StatusRuntimeException e) {
        // The size limit of gRPC itself, while inflating.
        return e.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED ? tooLarge() : damaged();
      } catch (IOException | RuntimeException e) {
        return damaged();
      }
    }

    private RawRequest tooLarge() {
      return new RawRequest(new byte[0], UnusableRequestException.tooLarge(maxBytes));
    }

    private static RawRequest damaged() {
      return new RawRequest(
          new byte[0], UnusableRequestException.malformed("message: found damaged gzip data"));
    }
  }
}
