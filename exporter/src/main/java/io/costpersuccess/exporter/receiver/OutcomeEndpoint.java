package io.costpersuccess.exporter.receiver;

import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** The path that takes outcomes as JSON, one object or an array of them. */
record OutcomeEndpoint(Intake intake) implements HttpEndpoint {
  @Override
  public TelemetryKind kind() {
    return TelemetryKind.OUTCOMES;
  }

  @Override
  public String contentTypes() {
    return HttpEncoding.JSON.contentType();
  }

  @Override
  public @Nullable HttpExchange open(HttpEncoding encoding) {
    return encoding == HttpEncoding.JSON ? new Exchange(intake) : null;
  }

  private static final class Exchange implements HttpExchange {
    private final Intake intake;
    private OutcomeBatch batch = OutcomeBatch.EMPTY;

    Exchange(Intake intake) {
      this.intake = intake;
    }

    @Override
    public Acceptance take(byte[] body) throws UnusableRequestException {
      batch = OutcomeBatch.parse(body, intake::flaw);
      if (batch.posts().isEmpty() && !batch.rejected().isEmpty()) {
        throw UnusableRequestException.malformed("body: found no outcome that can be used");
      }
      Acceptance acceptance = intake.outcomes(batch.posts());
      return acceptance instanceof Acceptance.Accepted accepted
          ? new Acceptance.Accepted(
              accepted.rejected() + batch.rejected().size(), accepted.message())
          : acceptance;
    }

    @Override
    public HttpReply accepted(Acceptance.Accepted accepted) {
      return reply(HttpStatus.OK_200, accepted);
    }

    @Override
    public HttpReply refused(Acceptance.Refused refused) {
      return HttpReply.refused(refused, HttpEncoding.JSON);
    }

    @Override
    public HttpReply unusable(UnusableRequestException unusable) {
      return batch.rejected().isEmpty()
          ? HttpReply.unusable(unusable, HttpEncoding.JSON)
          : reply(HttpStatus.BAD_REQUEST_400, Acceptance.rejected(batch.rejected().size(), ""));
    }

    private HttpReply reply(int status, Acceptance.Accepted accepted) {
      return HttpReply.of(status, HttpEncoding.JSON, batch.reply(accepted));
    }
  }
}
