package io.costpersuccess.task;

import io.costpersuccess.call.Usage;
import io.costpersuccess.call.UsageClass;
import java.util.EnumMap;

/**
 * Usage in a few bytes: for each class that is not 0 its number, then the quantity in groups of
 * seven bits, the lowest first, of which all but the last have the eighth bit set.
 */
final class PackedUsage {
  private static final UsageClass[] CLASSES = UsageClass.values();
  private static final byte[] NONE = {};

  private static final int GROUP_BITS = 7;
  private static final int GROUP_MASK = 0x7f;
  private static final int MORE = 0x80;

  private PackedUsage() {}

  static byte[] pack(Usage usage) {
    int size = size(usage);
    if (size == 0) {
      return NONE;
    }
    var bytes = new byte[size];
    int at = 0;
    for (int i = 0; i < CLASSES.length; i++) {
      long quantity = usage.quantity(CLASSES[i]);
      if (quantity > 0) {
        bytes[at++] = (byte) i;
        for (; quantity > GROUP_MASK; quantity >>>= GROUP_BITS) {
          bytes[at++] = (byte) ((quantity & GROUP_MASK) | MORE);
        }
        bytes[at++] = (byte) quantity;
      }
    }
    return bytes;
  }

  private static int size(Usage usage) {
    int size = 0;
    for (UsageClass usageClass : CLASSES) {
      long quantity = usage.quantity(usageClass);
      int bits = Long.SIZE - Long.numberOfLeadingZeros(quantity);
      size += quantity == 0 ? 0 : 1 + (bits + GROUP_BITS - 1) / GROUP_BITS;
    }
    return size;
  }

  static Usage unpack(byte[] bytes) {
    if (bytes.length == 0) {
      return Usage.NONE;
    }
    var quantities = new EnumMap<UsageClass, Long>(UsageClass.class);
    int at = 0;
    while (at < bytes.length) {
      UsageClass usageClass = CLASSES[bytes[at++]];
      long quantity = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        quantity |= (long) (bytes[at++] & GROUP_MASK) << shift;
        shift += GROUP_BITS;
      }
      quantities.put(usageClass, quantity | ((long) bytes[at++] << shift));
    }
    return Usage.of(quantities);
  }
}
