package assayer.metrics.interval;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Draws one stratum anew: as many items, with replacement. Never changes, so threads share it. */
@FunctionalInterface
interface Resampler {
  /** Up to so many items are always drawn one by one. */
  int INDEXED = 20_000;

  /** A binomial number costs about as much as so many items. */
  int FEW_IN_A_CELL = 100;

  /** So few cells are cheap in any case. */
  int CELLS = 64;

  /** Adds a resample to counts that are 0. */
  void draw(UniformRandomProvider random, long[] counts);

  /** The resampler of a stratum. */
  static Resampler of(Cells cells, int stratum) {
    int items = cells.items(stratum);
    int count = cells.begin(stratum + 1) - cells.begin(stratum);
    if (items > INDEXED && !isVaried(items, count)) {
      return byCell(cells, stratum, items);
    }
    return count == 2 ? byTable(cells, stratum, items) : byItem(cells, stratum, items);
  }

  /** Whether so many items differ that drawing cell by cell is dearer than one by one. */
  static boolean isVaried(int items, int cells) {
    return cells > CELLS && items / cells <= FEW_IN_A_CELL;
  }

  /** Of two cells, one number a resample: the first one's count by its distribution function. */
  private static Resampler byTable(Cells cells, int stratum, int items) {
    int first = cells.begin(stratum);
    var count = BinomialDistribution.of(items, (double) cells.counts()[first] / items);
    double[] atMost = IntStream.range(0, items).mapToDouble(count::cumulativeProbability).toArray();
    return (random, into) -> {
      int found = Arrays.binarySearch(atMost, random.nextDouble());
      into[first] = found < 0 ? -1 - found : found;
      into[first + 1] = items - into[first];
    };
  }

  /** One whole number an item: cheapest while items are few. */
  private static Resampler byItem(Cells cells, int stratum, int items) {
    int[] cellOf = new int[items];
    long[] counts = cells.counts();
    int item = 0;
    for (int cell = cells.begin(stratum); cell < cells.begin(stratum + 1); cell++) {
      for (long i = 0; i < counts[cell]; i++) {
        cellOf[item++] = cell;
      }
    }
    return (random, into) -> {
      for (int i = 0; i < items; i++) {
        into[cellOf[random.nextInt(items)]]++;
      }
    };
  }

  /** A multinomial draw as a chain of binomial ones, each given those before it. */
  private static Resampler byCell(Cells cells, int stratum, int items) {
    long[] counts = cells.counts();
    int begin = cells.begin(stratum);
    int last = cells.begin(stratum + 1) - 1;
    return (random, into) -> {
      int left = items;
      long mass = items;
      for (int cell = begin; cell < last; cell++) {
        into[cell] = Binomials.draw(random, left, counts[cell], mass);
        left -= (int) into[cell];
        mass -= counts[cell];
      }
      into[last] = left;
    };
  }
}
