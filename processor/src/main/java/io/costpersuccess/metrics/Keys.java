package io.costpersuccess.metrics;

import io.opentelemetry.api.common.AttributeKey;

/** Attribute keys of metric points. */
final class Keys {
  static final AttributeKey<String> FEATURE = AttributeKey.stringKey("feature_tag");
  static final AttributeKey<String> PROVIDER = AttributeKey.stringKey("gen_ai.provider.name");
  static final AttributeKey<String> MODEL = AttributeKey.stringKey("gen_ai.response.model");
  static final AttributeKey<String> ARM = AttributeKey.stringKey("cps.arm");
  static final AttributeKey<String> ARM_CHEAPER = AttributeKey.stringKey("cps.arm.cheaper");
  static final AttributeKey<String> ARM_DEARER = AttributeKey.stringKey("cps.arm.dearer");
  static final AttributeKey<String> USAGE_CLASS = AttributeKey.stringKey("cps.usage.class");
  static final AttributeKey<String> COST_STATUS = AttributeKey.stringKey("cps.cost.status");
  static final AttributeKey<String> COST_KIND = AttributeKey.stringKey("cps.cost.kind");
  static final AttributeKey<String> REASON = AttributeKey.stringKey("cps.reason");
  static final AttributeKey<String> VERDICT = AttributeKey.stringKey("cps.verdict");
  static final AttributeKey<String> VERDICT_SOURCE = AttributeKey.stringKey("cps.verdict.source");
  static final AttributeKey<String> FROM = AttributeKey.stringKey("cps.verdict.from");
  static final AttributeKey<String> TO = AttributeKey.stringKey("cps.verdict.to");
  static final AttributeKey<String> FACT_KIND = AttributeKey.stringKey("cps.fact.kind");
  static final AttributeKey<String> ATTRIBUTE = AttributeKey.stringKey("cps.usage.attribute");
  static final AttributeKey<String> SIGNAL = AttributeKey.stringKey("cps.signal.name");
  static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("server.address");

  static final AttributeKey<String> ESTIMATION = AttributeKey.stringKey("cps.estimation");

  private Keys() {}
}
