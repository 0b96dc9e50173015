package io.costpersuccess.exporter.gateway;

import io.costpersuccess.exporter.report.Coverage;
import io.costpersuccess.exporter.report.Report;
import io.costpersuccess.exporter.report.ReportFormat;
import io.costpersuccess.pipeline.CostPipeline;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The unit economics of a running gateway as a page for people. */
final class LivePage {
  private final CostPipeline pipeline;

  LivePage(CostPipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** The page as it is now, in HTML. */
  String render() {
    var page = new StringWriter();
    try {
      ReportFormat.HTML.write(Report.of(pipeline.economics(), Coverage.NONE), page);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return page.toString();
  }
}
