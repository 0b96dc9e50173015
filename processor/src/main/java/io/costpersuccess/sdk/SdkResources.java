package io.costpersuccess.sdk;

import io.costpersuccess.span.AttributeView;
import io.opentelemetry.sdk.resources.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Views of resources. An application has one resource, so the last one is kept. Safe for use by
 * many threads.
 */
final class SdkResources {
  private volatile @Nullable SdkResource last;

  /** A view of a resource. */
  AttributeView view(Resource resource) {
    SdkResource known = last;
    if (known == null || !known.isOf(resource)) {
      known = new SdkResource(resource);
      last = known;
    }
    return known;
  }
}
