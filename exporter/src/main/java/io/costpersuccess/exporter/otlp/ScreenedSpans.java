package io.costpersuccess.exporter.otlp;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.List;

/**
 * Spans without those that OTLP calls invalid: a trace id must be 16 bytes and a span id 8, neither
 * all zero. Log records need no such screen, as their ids are optional.
 *
 * @param spans what is left; the very messages that were handed in where nothing was invalid
 * @param invalid number of spans that were taken out
 */
public record ScreenedSpans(List<ResourceSpans> spans, int invalid) {
  private static final String EXPECTED =
      "a trace id of 16 bytes and a span id of 8 bytes, neither all zero";

  /** Keeps an unmodifiable list. */
  public ScreenedSpans {
    spans = List.copyOf(requireNonNull(spans, "spans"));
  }

  /** Screens spans. */
  public static ScreenedSpans of(List<ResourceSpans> spans) {
    int invalid = spans.stream().mapToInt(ScreenedSpans::countInvalid).sum();
    return new ScreenedSpans(
        invalid == 0 ? spans : spans.stream().map(ScreenedSpans::screen).toList(), invalid);
  }

  /** What was found; empty when nothing was invalid. */
  public String found() {
    return invalid == 0 ? "" : invalid + (invalid == 1 ? " span" : " spans") + " without valid ids";
  }

  /** What a valid span has. */
  public static String expected() {
    return EXPECTED;
  }

  private static int countInvalid(ResourceSpans resource) {
    int invalid = 0;
    for (ScopeSpans scope : resource.getScopeSpansList()) {
      for (Span span : scope.getSpansList()) {
        invalid += isValid(span) ? 0 : 1;
      }
    }
    return invalid;
  }

  private static boolean isValid(Span span) {
    return OtlpId.TRACE.isValid(span.getTraceId()) && OtlpId.SPAN.isValid(span.getSpanId());
  }

  private static ResourceSpans screen(ResourceSpans resource) {
    if (countInvalid(resource) == 0) {
      return resource;
    }
    ResourceSpans.Builder screened = resource.toBuilder();
    for (ScopeSpans.Builder scope : screened.getScopeSpansBuilderList()) {
      List<Span> valid = scope.getSpansList().stream().filter(ScreenedSpans::isValid).toList();
      scope.clearSpans().addAllSpans(valid);
    }
    return screened.build();
  }
}
