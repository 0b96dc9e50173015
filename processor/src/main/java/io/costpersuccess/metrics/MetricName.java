package io.costpersuccess.metrics;

/** Names, units and descriptions of all metrics. */
public enum MetricName {
  /** Cost of calls, by class of usage. */
  CALL_COST("cps.call.cost", "{USD}", "Cost of model calls by class of usage, as they are seen"),
  /** Calls seen. */
  CALLS("cps.calls", "{call}", "Model calls, as they are seen"),
  /** Calls that could not be priced. */
  CALLS_UNPRICED("cps.calls.unpriced", "{call}", "Model calls of unknown cost, by reason"),
  /** Cost of calls that bought nothing. */
  CALL_WASTE("cps.call.waste", "{USD}", "Cost of calls that failed, and of superseded attempts"),
  /** Calls that nobody instrumented. */
  CALLS_UNINSTRUMENTED(
      "cps.calls.uninstrumented",
      "{call}",
      "Requests to models of which no model call in their trace tells"),
  /** Calls taken back. */
  CALLS_RETRACTED(
      "cps.calls.retracted", "{call}", "Model calls that turned out to be paid elsewhere"),
  /** Their cost. */
  CALL_COST_RETRACTED(
      "cps.call.cost.retracted", "{USD}", "Cost in cps.call.cost that turned out to be elsewhere"),
  /** Unpriced calls taken back. */
  CALLS_UNPRICED_RETRACTED(
      "cps.calls.unpriced.retracted",
      "{call}",
      "Calls in cps.calls.unpriced that turned out to be paid elsewhere"),
  /** Waste taken back. */
  CALL_WASTE_RETRACTED(
      "cps.call.waste.retracted", "{USD}", "Cost in cps.call.waste that turned out to be none"),
  /** Tasks settled. */
  TASKS("cps.tasks", "{task}", "Settled tasks by verdict and what it rests on"),
  /** Cost of settled tasks. */
  TASK_COST(
      "cps.task.cost", "{USD}", "Cost of settled tasks by kind; the kinds add up to the total"),
  /** Tasks taken back. */
  TASKS_RETRACTED(
      "cps.tasks.retracted", "{task}", "Tasks in cps.tasks that late facts took back or changed"),
  /** Their cost. */
  TASK_COST_RETRACTED(
      "cps.task.cost.retracted", "{USD}", "Cost in cps.task.cost that late facts took back"),
  /** Distribution of the total cost of a task. */
  TASK_COST_DISTRIBUTION("cps.task.cost.distribution", "{USD}", "Total cost of a settled task"),
  /** Distribution of the turns of a task. */
  TASK_TURNS("cps.task.turns", "{turn}", "Turns of a settled task"),
  /** Distribution of the calls of a task. */
  TASK_CALLS("cps.task.calls", "{call}", "Model calls of a settled task"),
  /** Distribution of the duration of a task. */
  TASK_DURATION("cps.task.duration", "s", "Time from the first to the last fact of a settled task"),
  /** Settled tasks of which the verdict changed. */
  TASKS_RECLASSIFIED(
      "cps.tasks.reclassified", "{task}", "Settled tasks of which late facts changed the verdict"),
  /** Settled tasks that late facts changed. */
  TASKS_CORRECTED("cps.tasks.corrected", "{task}", "Changes of settled tasks by late facts"),
  /** Tasks settled early. */
  TASKS_EVICTED("cps.tasks.evicted", "{task}", "Tasks that were settled early for want of room"),
  /** Signals that came to nothing. */
  SIGNALS_UNMATCHED("cps.signals.unmatched", "{signal}", "Signals about no known task"),
  /** Facts that came too late. */
  FACTS_TOO_LATE(
      "cps.facts.too_late", "{fact}", "Facts about tasks that can no longer be corrected"),
  /** Usage attributes that were not understood. */
  USAGE_ATTRIBUTES_UNKNOWN(
      "cps.usage.attributes.unknown",
      "{call}",
      "Model calls with a usage attribute that is not understood, which makes their cost a bound"),
  /** Tasks that run away. */
  TASKS_RUNAWAY("cps.tasks.runaway", "{task}", "Tasks that made more calls than is sane"),
  /** Open tasks. */
  TASKS_OPEN("cps.tasks.open", "{task}", "Tasks that are open"),
  /** Settled tasks that can be corrected. */
  TASKS_CORRECTABLE("cps.tasks.correctable", "{task}", "Settled tasks that can still be corrected"),
  /** Cost per success. */
  COST_PER_SUCCESS("cps.cost_per_success", "{USD}", "Total cost over successful tasks"),
  /** Its lower bound. */
  COST_PER_SUCCESS_LOW("cps.cost_per_success.low", "{USD}", "Lower end of its 95 % interval"),
  /** Its upper bound. */
  COST_PER_SUCCESS_HIGH("cps.cost_per_success.high", "{USD}", "Upper end of its 95 % interval"),
  /** Its least value that labels leave possible. */
  COST_PER_SUCCESS_BOUND_LOW(
      "cps.cost_per_success.bound.low", "{USD}", "The same if every unlabelled task succeeded"),
  /** Its greatest value that labels leave possible. */
  COST_PER_SUCCESS_BOUND_HIGH(
      "cps.cost_per_success.bound.high", "{USD}", "The same if every unlabelled task failed"),
  /** Model cost per success. */
  MODEL_COST_PER_SUCCESS("cps.model_cost_per_success", "{USD}", "Model cost over successful tasks"),
  /** Success rate. */
  SUCCESS_RATE("cps.success_rate", "1", "Successful tasks over tasks"),
  /** Its lower bound. */
  SUCCESS_RATE_LOW("cps.success_rate.low", "1", "Lower end of its 95 % interval"),
  /** Its upper bound. */
  SUCCESS_RATE_HIGH("cps.success_rate.high", "1", "Upper end of its 95 % interval"),
  /** Escalation rate. */
  ESCALATION_RATE("cps.escalation_rate", "1", "Escalated tasks over tasks"),
  /** Cost per task. */
  COST_PER_TASK("cps.cost_per_task", "{USD}", "Total cost over tasks"),
  /** Cost per call. */
  COST_PER_CALL("cps.cost_per_call", "{USD}", "Model cost over model calls"),
  /** Cost per million tokens. */
  COST_PER_MILLION_TOKENS(
      "cps.cost_per_million_tokens", "{USD}", "Model cost over a million tokens"),
  /** Tasks behind the estimates. */
  SAMPLE_SIZE("cps.sample.size", "{task}", "Tasks that the estimates rest on"),
  /** Retry multiplier. */
  RETRY_MULTIPLIER("cps.retry.multiplier", "1", "Model cost over its part that was not superseded"),
  /** Cache multiplier. */
  CACHE_MULTIPLIER(
      "cps.cache.multiplier",
      "1",
      "Cost of usage over that without a prompt cache, both at the standard service tier"),
  /** Batch multiplier. */
  BATCH_MULTIPLIER(
      "cps.batch.multiplier", "1", "Cost of usage over that at the standard service tier"),
  /** Reasoning multiplier. */
  REASONING_MULTIPLIER(
      "cps.reasoning.multiplier",
      "1",
      "Cost of usage over that without reasoning, both uncached at the standard service tier"),
  /** Label coverage. */
  LABEL_COVERAGE("cps.label.coverage", "1", "Tasks of known outcome over tasks"),
  /** Break-even edge of two arms. */
  BREAK_EVEN_EDGE(
      "cps.break_even.success_edge", "1", "Success edge from which the dearer arm pays"),
  /** Break-even labour of two arms. */
  BREAK_EVEN_LABOUR(
      "cps.break_even.labour", "{USD}", "Labour cost of a failure from which the dearer arm pays"),
  /** Whether the dearer arm is needed. */
  OVER_PROVISIONED(
      "cps.over_provisioned", "1", "1 when the cheaper arm is shown not inferior, else 0"),
  /** Alert: a success costs more. */
  ALERT_COST_PER_SUCCESS(
      "cps.alert.cost_per_success", "1", "1 when a success is shown to cost more, else 0"),
  /** Alert: fewer tasks succeed. */
  ALERT_SUCCESS_RATE(
      "cps.alert.success_rate", "1", "1 when fewer tasks are shown to succeed, else 0"),
  /** Alert: stale prices. */
  ALERT_CATALOGUE("cps.alert.catalogue", "1", "1 when the price catalogue is stale, else 0"),
  /** Age of the catalogue. */
  CATALOGUE_AGE("cps.catalogue.age", "d", "Days since the price catalogue was made"),
  /** Catalogue files that were refused. */
  CATALOGUE_REFUSED(
      "cps.catalogue.refused", "{file}", "Changed price files that could not be used");

  private final String key;
  private final String unit;
  private final String description;

  MetricName(String key, String unit, String description) {
    this.key = key;
    this.unit = unit;
    this.description = description;
  }

  /** Name of the metric, such as {@code cps.tasks}. */
  public String key() {
    return key;
  }

  /** Unit in UCUM, such as {@code {USD}}. */
  public String unit() {
    return unit;
  }

  /** What the metric counts or measures. */
  public String description() {
    return description;
  }
}
