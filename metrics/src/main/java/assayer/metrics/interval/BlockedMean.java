package assayer.metrics.interval;

import org.apache.commons.numbers.core.Sum;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws the mean of as many items as there are, with replacement, without counting them. How many
 * fall into each block of items is drawn first, a multinomial; then each block is drawn from while
 * it lies in the nearest cache, four items a random number. Never changes, so threads share it.
 */
final class BlockedMean {
  private static final int BITS = 14;
  private static final int BLOCK = 1 << BITS;
  private static final int A_DRAW = 4;

  private final double[] items;

  private BlockedMean(double[] items) {
    this.items = items;
  }

  /** Of at least one item. */
  static BlockedMean of(double[] items) {
    return new BlockedMean(items);
  }

  /** A resample's mean. */
  double draw(UniformRandomProvider random) {
    Sum sum = Sum.create();
    int left = items.length;
    for (int begin = 0; begin < items.length; begin += BLOCK) {
      int size = Math.min(BLOCK, items.length - begin);
      int drawn = Binomials.draw(random, left, size, items.length - begin);
      sum.add(
          size == BLOCK ? fromWhole(random, begin, drawn) : fromPart(random, begin, size, drawn));
      left -= drawn;
    }
    return sum.getAsDouble() / items.length;
  }

  private double fromWhole(UniformRandomProvider random, int begin, int drawn) {
    double sum = 0;
    int rest = drawn;
    for (; rest >= A_DRAW; rest -= A_DRAW) {
      long bits = random.nextLong();
      sum +=
          (items[begin + place(bits)] + items[begin + place(bits >>> BITS)])
              + (items[begin + place(bits >>> (2 * BITS))]
                  + items[begin + place(bits >>> (3 * BITS))]);
    }
    for (; rest > 0; rest--) {
      sum += items[begin + place(random.nextLong())];
    }
    return sum;
  }

  private static int place(long bits) {
    return (int) bits & (BLOCK - 1);
  }

  private double fromPart(UniformRandomProvider random, int begin, int size, int drawn) {
    double sum = 0;
    for (int i = 0; i < drawn; i++) {
      sum += items[begin + random.nextInt(size)];
    }
    return sum;
  }
}
