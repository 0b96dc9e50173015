package io.costpersuccess.benchmarks;

import java.util.SplittableRandom;

/**
 * How long one look into memory takes on this machine, at random places that are not known before
 * the last look is done. What many open tasks are in cannot be faster than a few of these.
 */
public final class MemoryLatency {
  private static final int SEED = 1;
  private static final int LOOKS = 5_000_000;

  /** Integers in a line of the cache. */
  private static final int LINE = 16;

  private MemoryLatency() {}

  /** Prints the nanoseconds of a look for arrays of 1 to 256 MiB, each after a first round. */
  public static void main(String[] args) {
    for (int mebibytes : new int[] {1, 8, 64, 256}) {
      int[] next = ring(mebibytes << 20 >> 2);
      int start = walk(next, 0);
      long began = System.nanoTime();
      int end = walk(next, start);
      double each = (System.nanoTime() - began) / (double) LOOKS;
      System.out.printf("%d MiB: %.0f ns (%d)%n", mebibytes, each, end);
    }
  }

  private static int walk(int[] next, int start) {
    int at = start;
    for (int i = 0; i < LOOKS; i++) {
      at = next[at];
    }
    return at;
  }

  /** One round through all lines, by the algorithm of Sattolo. */
  private static int[] ring(int size) {
    var random = new SplittableRandom(SEED);
    var next = new int[size];
    for (int i = 0; i < size; i += LINE) {
      next[i] = i;
    }
    for (int i = size / LINE - 1; i > 0; i--) {
      int other = random.nextInt(i) * LINE;
      int kept = next[i * LINE];
      next[i * LINE] = next[other];
      next[other] = kept;
    }
    return next;
  }
}
