package io.costpersuccess.exporter.cli;

import io.costpersuccess.exporter.calculate.Arm;
import io.costpersuccess.exporter.calculate.Calculation;
import io.costpersuccess.exporter.calculate.ModelCost;
import io.costpersuccess.exporter.calculate.Volume;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code cps calculate task}: what a task and a success cost, by one arm or more. */
@Command(
    name = "task",
    aliases = "compare",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "What a task and a success cost; with two arms or more, each against the first.",
      "An option takes one figure for all arms, or one for each, separated by commas;",
      "- stands for none.",
      "",
      "Two chatbots, $4.50 and $0.76 a task, $6.43 and $0.80 a success: 83%% cheaper",
      "at 7.4x the model cost:",
      "  cps calculate task --arms mini,reasoning --model-cost 0.0019,0.014 \\",
      "    --calls 5,1 --success 70%%,95%% --escalated 30%%,5%% \\",
      "    --hourly-rate 90 --minutes 10",
      "",
      "Sessions by turns, 2.7x and 5.9x the model cost of one turn:",
      "  cps calculate task --arms '1 turn,3 turns,5+ turns' \\",
      "    --model-cost 0.015,0.041,0.089 --success 95%%,88%%,68%%",
      "",
      "Retries and reviews of 2 million pages, from $0.31 to $0.081 each: 74%% cheaper:",
      "  cps calculate task --arms before,after --model-cost 0.31,0.036 \\",
      "    --retries -,10%% --retry-cost -,0.04 --review -,2%% --review-cost -,2 \\",
      "    --infrastructure -,0.001 --volume 2000000/year",
      "",
      "A budget and a frontier model, $33.83 and $7.04 a task: 4.8x cheaper at 13x",
      "the model cost of $0.08:",
      "  cps calculate task --arms budget,frontier --input-tokens 40000 \\",
      "    --output-tokens 8000 --input-price 1,10 --output-price 5,50 \\",
      "    --token-multiplier 1,1.3 --success 55%%,92%% --hourly-rate 150 --minutes 30",
      "",
      "A call is not an outcome, $0.0133 a success by both:",
      "  cps calculate task --arms cheap,good --call-cost 0.008,0.012 --success 60%%,90%%",
      "",
      "Classification, $21.00 a day and $630.00 a month, or $0.69 a day and $20.70 a",
      "month, 29.8x cheaper per success:",
      "  cps calculate task --arms large,small --input-tokens 300 --output-tokens 40 \\",
      "    --input-price 5,0.15 --output-price 15,0.60 --success 97%%,95%% \\",
      "    --volume 10000/day",
      "",
      "Retries that a dashboard of calls does not show, 1.45x:",
      "  cps calculate task --call-cost 0.01 --retries 15%% --retry-count 3",
      "",
    })
final class CalculateTaskCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();
  @Mixin private final CalculationOutput output = new CalculationOutput();

  @Option(names = "--arms", paramLabel = "NAME", description = "Names of what is compared.")
  private String arms = "task";

  @Option(
      names = "--volume",
      paramLabel = "N/day|month|year",
      converter = VolumeConverter.class,
      description = "How many tasks there are, for what they cost a day, month and year.")
  private @Nullable Volume volume;

  @ArgGroup(
      validate = false,
      heading = "%nModel calls, by the task, by the call, or by tokens and prices%n")
  private CallOptions calls = new CallOptions();

  @ArgGroup(validate = false, heading = "%nOutcome and people%n")
  private OutcomeOptions outcome = new OutcomeOptions();

  @Option(
      names = "--infrastructure",
      paramLabel = "USD",
      description = "What else a task costs, whatever its outcome.")
  private @Nullable String infrastructure;

  @Override
  public Integer call() throws WrongInputException, IOException {
    List<String> names = FigureReader.words(arms);
    var reader = new FigureReader(names);
    checkNames(names, reader);
    IntFunction<ModelCost> models = calls.read(reader);
    OutcomeOptions.Figures outcomes = outcome.read(reader);
    GivenFigures<BigDecimal> other =
        reader.read("--infrastructure", infrastructure, FigureKind.USD);
    reader.check();
    var figures = new ArrayList<Arm>();
    for (int i = 0; i < names.size(); i++) {
      figures.add(
          new Arm(
              names.get(i),
              models.apply(i),
              outcomes.outcome().apply(i),
              outcomes.people().apply(i),
              other.at(i, BigDecimal.ZERO)));
    }
    return output.write(Calculation.ofArms(figures, volume), console);
  }

  private static void checkNames(List<String> names, FigureReader reader) {
    var seen = new HashSet<String>();
    for (String name : names) {
      if (name.isEmpty() || !seen.add(name)) {
        reader.problem("--arms", "'" + name + "'", "names that tell the arms apart");
      }
    }
  }
}
