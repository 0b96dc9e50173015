package io.costpersuccess.sdk;

import io.costpersuccess.span.AttributeView;
import io.costpersuccess.span.KeyTable;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/** A resource of the SDK. Immutable. */
final class SdkResource implements AttributeView {
  private final Resource resource;
  private final KeyTable<Object> table;

  SdkResource(Resource resource) {
    this.resource = resource;
    this.table = SdkAttributes.table(resource.getAttributes());
  }

  /** Whether this is a view of that very resource. */
  boolean isOf(Resource other) {
    return resource == other;
  }

  @Override
  public @Nullable Object attribute(String key) {
    return table.get(key);
  }
}
