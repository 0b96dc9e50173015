package io.costpersuccess.exporter.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.UsageClass;
import io.costpersuccess.pipeline.PriceSettings;
import io.costpersuccess.pricing.Catalogue;
import io.costpersuccess.pricing.PriceTerms;
import io.costpersuccess.pricing.ReportedCostPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Price files by path and address, against a real server. */
class PriceFilesTest {
  private static final int HUGE = (64 << 20) + 1;

  @TempDir Path folder;

  private HttpServer server;
  private volatile int status = 200;
  private volatile byte[] body = bytes(litellm(20, "1e-06"));
  private volatile @Nullable String lastTag;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    lastTag = exchange.getRequestHeaders().getFirst("If-None-Match");
    String tag = "\"" + java.util.Arrays.hashCode(body) + "\"";
    exchange.getResponseHeaders().add("ETag", tag);
    boolean known = tag.equals(lastTag);
    try (exchange) {
      if (known) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
      }
    } catch (IOException clientHasGone) {
      // the client does not read on after what it refuses
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A list as LiteLLM publishes it: models {@code wally/m0} and so on. */
  private static String litellm(int models, String input) {
    return IntStream.range(0, models)
        .mapToObj(
            i ->
                "\"wally/m%d\": {\"litellm_provider\": \"wally\", \"input_cost_per_token\": %s,"
                        .formatted(i, input)
                    + " \"output_cost_per_token\": 4e-06}")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort() + "/prices.json";
  }

  private static PriceSettings settings(@Nullable Duration refresh, String... files) {
    return new PriceSettings(ReportedCostPolicy.PREFER, List.of(), List.of(files), refresh);
  }

  private static @Nullable BigDecimal input(Catalogue catalogue, String provider, String model) {
    return catalogue.prices(new Model(provider, model), Instant.now()).stream()
        .filter(price -> price.terms().equals(PriceTerms.STANDARD))
        .map(price -> price.usdPerMillion(UsageClass.INPUT))
        .findFirst()
        .orElse(null);
  }

  @Test
  void open_listOfLiteLlmByAddress_liesOverTheBundledOne() throws Exception {
    Catalogue catalogue = PriceFiles.open(settings(null, address())).catalogue();

    assertThat(input(catalogue, "wally", "m7")).isEqualByComparingTo("1");
    assertThat(input(catalogue, "anthropic", "claude-sonnet-4-5")).isEqualByComparingTo("3");
  }

  @Test
  void open_listOfGenaiPricesByPath_liesOverTheBundledOne() throws Exception {
    String models =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    "{\"id\": \"m%d\", \"match\": {\"equals\": \"m%d\"}, \"prices\":"
                            .formatted(i, i)
                        + " {\"input_mtok\": 7, \"output_mtok\": 9}}")
            .collect(Collectors.joining(","));
    Path file = folder.resolve("data.json");
    Files.writeString(file, "[{\"id\": \"avian\", \"models\": [" + models + "]}]");

    Catalogue catalogue = PriceFiles.open(settings(null, file.toString())).catalogue();

    assertThat(input(catalogue, "avian", "m3")).isEqualByComparingTo("7");
    assertThat(input(catalogue, "openai", "gpt-4o")).isEqualByComparingTo("2.5");
  }

  @Test
  void open_damagedRow_isLeftOutAlone() throws Exception {
    body = bytes(litellm(20, "1e-06").replaceFirst("1e-06", "5"));

    Catalogue catalogue = PriceFiles.open(settings(null, address())).catalogue();

    assertThat(input(catalogue, "wally", "m0")).isNull();
    assertThat(input(catalogue, "wally", "m1")).isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>sign in</html>", "{\"a\": ", "{}", "[1, 2]", "[{\"id\": 3}]"})
  void open_garbageByAddress_leavesTheBundledPrices(String garbage) throws Exception {
    body = bytes(garbage);

    Catalogue catalogue = PriceFiles.open(settings(null, address())).catalogue();

    assertThat(catalogue.asOf()).isEqualTo(Catalogue.bundled().asOf());
  }

  @Test
  void open_hugeBody_leavesTheBundledPrices() throws Exception {
    body = new byte[HUGE];

    Catalogue catalogue = PriceFiles.open(settings(null, address())).catalogue();

    assertThat(catalogue.asOf()).isEqualTo(Catalogue.bundled().asOf());
  }

  @Test
  void open_noSuchPath_isAnError() {
    String missing = folder.resolve("missing.txt").toString();

    assertThatThrownBy(() -> PriceFiles.open(settings(null, missing)))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing.txt");
  }

  @Test
  void look_unchanged_isNotReadAgain() throws Exception {
    var file = new PriceFile(address());
    file.look();

    assertThat(file.look()).isFalse();
    assertThat(lastTag).isNotNull();
  }

  @Test
  void look_errorOfTheServer_keepsTheLastGoodPrices() throws Exception {
    var file = new PriceFile(address());
    file.look();
    status = 500;
    body = bytes("overloaded");

    assertThatThrownBy(file::look)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("found status 500");
    assertThat(input(file.good(), "wally", "m7")).isEqualByComparingTo("1");
  }

  @Test
  void look_listThatHasShrunk_isRefused() throws Exception {
    var file = new PriceFile(address());
    file.look();
    body = bytes(litellm(13, "2e-06"));

    assertThatThrownBy(file::look)
        .isInstanceOfSatisfying(
            LintException.class,
            refused ->
                assertThat(refused.problems())
                    .containsExactly(address() + ": shrink: found 13 models, expected 70 % of 20"));
    assertThat(input(file.good(), "wally", "m7")).isEqualByComparingTo("1");
  }

  @Test
  void watch_newList_givesANewCatalogueAndBadOnesAreCounted() throws Exception {
    BlockingQueue<Catalogue> renewed = new ArrayBlockingQueue<>(9);
    BlockingQueue<String> refused = new ArrayBlockingQueue<>(999);
    try (PriceFiles files = PriceFiles.open(settings(Duration.ofMillis(20), address()))) {
      files.watch(renewed::add, () -> refused.offer("refused"));
      body = bytes(litellm(20, "2e-06"));
      Catalogue fresh = renewed.poll(60, TimeUnit.SECONDS);
      body = bytes("garbage");

      assertThat(fresh).isNotNull();
      assertThat(input(fresh, "wally", "m7")).isEqualByComparingTo("2");
      assertThat(refused.poll(60, TimeUnit.SECONDS)).isEqualTo("refused");
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(Thread::isAlive)
        .extracting(Thread::getName)
        .doesNotContain("cps-price-files");
  }
}
