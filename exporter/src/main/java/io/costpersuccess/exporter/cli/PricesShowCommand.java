package io.costpersuccess.exporter.cli;

import io.costpersuccess.call.Model;
import io.costpersuccess.pipeline.PipelineSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.Price;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code cps prices show}: what a model costs, on which terms, and who says so. */
@Command(
    name = "show",
    description = "Shows the prices of a model that hold at a time, in USD per million units.")
final class PricesShowCommand implements Callable<Integer> {
  @Mixin private final Console console = new Console();
  @Mixin private final ConfigOption config = new ConfigOption();

  @Parameters(paramLabel = "MODEL", description = "Name of the model, as telemetry has it.")
  private String model = "";

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      description = "Who bills it, such as openai or aws.bedrock; without it every provider.")
  private @Nullable String provider;

  @Option(
      names = "--at",
      paramLabel = "DATE",
      converter = InstantConverter.class,
      description = "2026-01-31 or 2026-01-31T12:00:00Z (default: now).")
  private @Nullable Instant at;

  @Override
  public Integer call() throws WrongInputException, IOException {
    PipelineSettings settings = config.read().settings();
    Catalogue catalogue = settings.prices().over(ConfigFile.prices(settings));
    Map<String, Price> prices = prices(catalogue, at == null ? Clock.systemUTC().instant() : at);
    if (prices.isEmpty()) {
      throw new WrongInputException(List.of(unknown(catalogue)));
    }
    prices.values().forEach(price -> console.out().println(PriceText.of(price)));
    console.out().flush();
    return ExitCode.OK;
  }

  /** By identity, because clouds share the prices of makers. */
  private Map<String, Price> prices(Catalogue catalogue, Instant time) {
    var providers = new TreeSet<String>();
    if (provider == null) {
      catalogue.prices().forEach(price -> providers.add(price.provider()));
      providers.add("");
    } else {
      providers.add(provider.toLowerCase(Locale.ROOT));
    }
    var found = new LinkedHashMap<String, Price>();
    for (String name : providers) {
      catalogue.prices(new Model(name, model), time).forEach(price -> found.put(price.id(), price));
    }
    return found;
  }

  private String unknown(Catalogue catalogue) {
    var near = new TreeSet<String>();
    for (Price price : catalogue.prices()) {
      if (price.model().contains(model.toLowerCase(Locale.ROOT))) {
        near.add(price.provider() + "/" + price.model());
      }
    }
    String names = near.isEmpty() ? "a name that the catalogue lists" : "one of " + near;
    String place = provider == null ? "" : " at " + provider;
    String time = at == null ? "" : " on " + at;
    return "found no price of " + model + place + time + ", expected " + names;
  }
}
