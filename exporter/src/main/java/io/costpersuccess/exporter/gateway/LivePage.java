package io.costpersuccess.exporter.gateway;

import io.costpersuccess.exporter.report.Report;
import io.costpersuccess.exporter.report.ReportFormat;
import io.costpersuccess.pipeline.CostPipeline;
import io.costpersuccess.task.TimeSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;

/** The unit economics of a running gateway as a page for people. */
final class LivePage {
  private final CostPipeline pipeline;
  private final Clock clock;
  private final Instant start;

  /** A page of this pipeline, which has run since the clock's time. */
  LivePage(CostPipeline pipeline, Clock clock) {
    this.pipeline = pipeline;
    this.clock = clock;
    this.start = clock.instant();
  }

  /** The page as it is now, in HTML. */
  String render() {
    var page = new StringWriter();
    try {
      ReportFormat.HTML.write(Report.live(pipeline, new TimeSpan(start, clock.instant())), page);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return page.toString();
  }
}
