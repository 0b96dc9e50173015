package io.costpersuccess.exporter.receiver;

import com.google.rpc.RetryInfo;
import io.grpc.CallOptions;
import io.grpc.Codec;
import io.grpc.Compressor;
import io.grpc.CompressorRegistry;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A gRPC client that sends any bytes as a message. */
final class RawGrpcClient implements AutoCloseable {
  private static final int SECONDS = 60;

  private final ManagedChannel channel;

  RawGrpcClient(int port) {
    CompressorRegistry compressors = CompressorRegistry.newEmptyInstance();
    compressors.register(new Codec.Gzip());
    compressors.register(new Uncompressed("zstd"));
    channel =
        NettyChannelBuilder.forAddress("localhost", port)
            .usePlaintext()
            .compressorRegistry(compressors)
            .build();
  }

  ManagedChannel channel() {
    return channel;
  }

  /** Sends one message and gives back the response as bytes. */
  byte[] call(MethodDescriptor<?, ?> method, byte[] message, String compression) {
    CallOptions options = CallOptions.DEFAULT.withDeadlineAfter(SECONDS, TimeUnit.SECONDS);
    return ClientCalls.blockingUnaryCall(
        channel,
        method.toBuilder(new Bytes(), new Bytes()).build(),
        compression.isEmpty() ? options : options.withCompression(compression),
        message);
  }

  /** A channel whose messages say they are gzip and are not. */
  static ManagedChannel withDamagedGzip(int port) {
    CompressorRegistry compressors = CompressorRegistry.newEmptyInstance();
    compressors.register(new Uncompressed("gzip"));
    return NettyChannelBuilder.forAddress("localhost", port)
        .usePlaintext()
        .compressorRegistry(compressors)
        .build();
  }

  static List<RetryInfo> retryInfo(StatusRuntimeException failure) {
    return StatusProto.fromThrowable(failure).getDetailsList().stream()
        .map(
            detail -> {
              try {
                return detail.unpack(RetryInfo.class);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }

  /** A compression by name only. */
  private record Uncompressed(String getMessageEncoding) implements Compressor {
    @Override
    public OutputStream compress(OutputStream out) {
      return out;
    }
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
    @Override
    public InputStream stream(byte[] bytes) {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] parse(InputStream in) {
      try {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
