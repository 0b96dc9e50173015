package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.demo.Demo;
import io.costpersuccess.exporter.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code cps demo}: the main job on real input. */
@Command(
    name = "demo",
    description = {
      "Shows the main job on real input, with nothing to install:",
      "starts the gateway on free local ports, replays 200 recorded sessions of a customer-service",
      "agent over OTLP/gRPC, and prints what they cost per success."
    })
final class DemoCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();

  @Option(names = "--once", description = "Ends after the table.")
  private boolean once;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (once) {
      try (Demo demo = Demo.start()) {
        show(demo);
      }
      return ExitCode.OK;
    }
    var stop = StopSignal.listen();
    try (Demo demo = Demo.start()) {
      show(demo);
      tellWhereToLook(demo);
      stop.await();
    } finally {
      stop.ended();
    }
    return ExitCode.OK;
  }

  private void show(Demo demo) throws IOException {
    demo.replay();
    PrintWriter out = console.out();
    out.println(
        "200 real sessions of an airline's customer service, answered by gpt-4o: tau-bench, MIT.");
    out.println("Tokens, tools, outcomes and hand-overs are the record's; times are synthetic.");
    out.println(
        "They are 50 tasks of a benchmark, each tried four times. Tries of one task are related, so");
    out.println(
        "the intervals are over tasks (cluster_keys: [benchmark.task.id]), not over sessions.");
    out.println("An escalation costs $15.00: ten minutes at $90 an hour.");
    out.println();
    ReportFormat.TABLE.write(demo.report(), out);
  }

  private void tellWhereToLook(Demo demo) {
    PrintWriter out = console.out();
    out.println();
    out.println("page      " + demo.pageUrl());
    out.println("metrics   " + demo.metricsUrl());
    out.println("OTLP/gRPC " + demo.gateway().grpcAddress() + "   send your own spans here, too");
    out.println("OTLP/HTTP " + demo.gateway().httpAddress());
    out.println("Ctrl-C ends it.");
    out.flush();
  }
}
