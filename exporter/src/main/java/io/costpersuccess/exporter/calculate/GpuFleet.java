package io.costpersuccess.exporter.calculate;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Leased GPUs that serve a model, paid for whether they are busy or not.
 *
 * @param gpus how many there are at least, above 0
 * @param usdPerGpu lease of one for a month, in USD, not negative
 * @param requestsPerGpu requests that one serves in a month; null when those there are suffice
 * @param operationsUsd USD a month for the people and machines around them, not negative
 */
public record GpuFleet(
    BigDecimal gpus,
    BigDecimal usdPerGpu,
    @Nullable BigDecimal requestsPerGpu,
    BigDecimal operationsUsd) {

  /** Checks that nothing is null but the capacity. */
  public GpuFleet {
    requireNonNull(gpus, "gpus");
    requireNonNull(usdPerGpu, "usdPerGpu");
    requireNonNull(operationsUsd, "operationsUsd");
  }

  /** How many GPUs it takes to serve these requests in a month. */
  public BigDecimal gpusFor(BigDecimal requests) {
    return requestsPerGpu == null
        ? gpus
        : gpus.max(requests.divide(requestsPerGpu, 0, RoundingMode.CEILING));
  }

  /** What a month of these requests costs, in USD, exactly. */
  public BigDecimal usd(BigDecimal requests) {
    return gpusFor(requests).multiply(usdPerGpu).add(operationsUsd);
  }
}
