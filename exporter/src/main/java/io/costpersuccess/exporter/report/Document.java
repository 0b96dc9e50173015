package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.exporter.report.Block.Heading;
import io.costpersuccess.exporter.report.Block.Lines;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as people read it, in no layout yet: features, then single tasks and calls, then what
 * the figures rest on.
 */
final class Document {
  static final String TITLE = "Cost per success";

  private Document() {}

  static List<Block> of(Report report) {
    var blocks = new ArrayList<Block>();
    report.features().forEach(feature -> add(feature, blocks));
    if (report.features().isEmpty()) {
      blocks.add(new Lines(List.of("No task with a model call.")));
    }
    if (!report.tasks().isEmpty()) {
      blocks.add(new Heading("Tasks"));
      blocks.add(LedgerGrids.tasks(report.tasks()));
    }
    if (!report.calls().isEmpty()) {
      blocks.add(new Heading("Calls"));
      blocks.add(LedgerGrids.calls(report.calls()));
    }
    if (!report.coverage().equals(Coverage.NONE)) {
      blocks.add(new Heading("Coverage"));
      blocks.add(new Lines(CoverageLines.of(report.coverage())));
    }
    blocks.add(new Lines(Legend.of(report.features())));
    return blocks;
  }

  private static void add(FeatureEconomics feature, List<Block> blocks) {
    blocks.add(new Heading("Feature " + feature.featureTag()));
    blocks.add(ArmGrids.figures(feature.arms()));
    blocks.add(ArmGrids.turns(feature.arms()));
    List<String> comparisons = ComparisonLines.of(feature);
    if (!comparisons.isEmpty()) {
      blocks.add(new Lines(comparisons));
    }
  }
}
