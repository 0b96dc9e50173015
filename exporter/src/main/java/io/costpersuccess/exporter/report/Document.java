package io.costpersuccess.exporter.report;

import io.costpersuccess.economics.Advice;
import io.costpersuccess.economics.FeatureEconomics;
import io.costpersuccess.exporter.report.Block.Heading;
import io.costpersuccess.exporter.report.Block.Lines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as people read it, in no layout yet: features, then single tasks and calls, then what
 * the figures rest on.
 */
final class Document {
  static final String TITLE = "Cost per success";

  private Document() {}

  static List<Block> of(Report report) {
    var blocks = new ArrayList<Block>();
    blocks.add(HeadFacts.of(report));
    report.features().forEach(feature -> add(feature, blocks));
    if (report.features().isEmpty()) {
      blocks.add(new Lines(List.of("No task with a model call.")));
    }
    addMigrations(report.migrations(), blocks);
    addAdvice(report.advice(), blocks);
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

  private static void addMigrations(@Nullable Migrations migrations, List<Block> blocks) {
    if (migrations != null && !migrations.byFeature().isEmpty()) {
      blocks.add(new Heading("Before and after " + migrations.splitAt()));
      blocks.add(DecisionGrids.migrations(migrations.byFeature()));
      blocks.add(new Lines(migrations.byFeature().stream().map(MigrationLines::sentence).toList()));
    }
  }

  private static void addAdvice(@Nullable List<Advice> advice, List<Block> blocks) {
    if (advice != null && !advice.isEmpty()) {
      blocks.add(new Heading("Advice"));
      blocks.add(DecisionGrids.advice(advice));
      blocks.add(new Lines(AdviceLines.of(advice)));
    }
  }

  private static void add(FeatureEconomics feature, List<Block> blocks) {
    blocks.add(new Heading("Feature " + feature.featureTag()));
    blocks.add(ArmGrids.figures(feature.arms()));
    blocks.add(ArmGrids.turns(feature.arms()));
    if (PathGrids.areTold(feature.arms())) {
      blocks.add(PathGrids.of(feature.arms()));
    }
    List<String> notes = ArmLines.of(feature);
    if (!notes.isEmpty()) {
      blocks.add(new Lines(notes));
    }
    List<String> comparisons = ComparisonLines.of(feature);
    if (!comparisons.isEmpty()) {
      blocks.add(new Lines(comparisons));
    }
    if (!feature.oddTasks().isEmpty()) {
      blocks.add(new Lines(feature.oddTasks().stream().map(ComparisonLines::odd).toList()));
    }
    List<String> estimations = EstimationLines.of(feature);
    if (!estimations.isEmpty()) {
      blocks.add(new Lines(estimations));
    }
    if (feature.immatureTasks() > 0) {
      blocks.add(new Lines(List.of(ComparisonLines.immature(feature.immatureTasks()))));
    }
  }
}
