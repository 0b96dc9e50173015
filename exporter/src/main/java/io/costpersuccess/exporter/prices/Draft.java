package io.costpersuccess.exporter.prices;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A catalogue in the making.
 *
 * @param asOf the date of the newest source
 * @param models rows by model
 * @param aliases second names at the same provider, by the name
 * @param likes lines that say whose rows also hold for another provider
 */
record Draft(
    LocalDate asOf,
    Map<ModelKey, List<Row>> models,
    Map<ModelKey, String> aliases,
    List<String> likes) {}
