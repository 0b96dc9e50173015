package io.costpersuccess.task;

import io.costpersuccess.call.LlmCall.Attempt;
import io.costpersuccess.call.Model;
import io.costpersuccess.call.Operation;
import io.costpersuccess.call.PriceConditions;
import io.costpersuccess.call.Reporter;
import io.costpersuccess.call.UsageReading.Quality;
import io.costpersuccess.pricing.Rates;
import org.jspecify.annotations.Nullable;

/**
 * What many calls have in common.
 *
 * @param rates null when the cost of the call does not follow from its usage
 */
record CallTerms(
    Reporter reporter,
    Operation operation,
    Model model,
    PriceConditions conditions,
    Attempt attempt,
    Quality quality,
    String modelName,
    String prompt,
    @Nullable Rates rates) {}
