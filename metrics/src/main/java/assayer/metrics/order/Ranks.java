package assayer.metrics.order;

import java.util.Arrays;

/**
 * The order of scores: place 0 for the least, equal scores in one place, so that places are as many
 * as different scores. -0.0 equals 0.0; infinities have their places, NaN has none.
 */
public final class Ranks {
  private final int[] order;
  private final int[] places;
  private final int[] begins;

  private Ranks(int[] order, int[] places, int[] begins) {
    this.order = order;
    this.places = places;
    this.begins = begins;
  }

  /** Of scores in any order; the array is not changed. */
  public static Ranks of(double[] scores) {
    long[] keys = new long[scores.length];
    for (int i = 0; i < scores.length; i++) {
      keys[i] = key(scores[i]);
    }
    RadixSort sorted = new RadixSort(keys);
    int[] order = sorted.order();
    int[] places = new int[scores.length];
    int[] begins = new int[scores.length + 1];
    int distinct = 0;
    for (int i = 0; i < order.length; i++) {
      if (sorted.isNew(i)) {
        begins[distinct++] = i;
      }
      places[order[i]] = distinct - 1;
    }
    begins[distinct] = order.length;
    return new Ranks(order, places, Arrays.copyOf(begins, distinct + 1));
  }

  /** A whole number, without sign, in the order of the scores. */
  private static long key(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score must be a number, got NaN");
    }
    long bits = Double.doubleToRawLongBits(score + 0.0);
    return bits ^ ((bits >> 63) | Long.MIN_VALUE);
  }

  /** How many scores there are. */
  public int size() {
    return places.length;
  }

  /** How many different ones. */
  public int distinct() {
    return begins.length - 1;
  }

  /** The place of a score, from 0 to one less than {@link #distinct}. */
  public int place(int score) {
    return places[score];
  }

  /** How many scores share a place. */
  public int count(int place) {
    return begins[place + 1] - begins[place];
  }

  /** How many scores are less than those of a place. */
  public int below(int place) {
    return begins[place];
  }

  /** The scores' numbers by another score of as many, equals of that by this one. */
  public int[] orderBy(Ranks first) {
    int[] next = first.begins.clone();
    int[] both = new int[order.length];
    for (int score : order) {
      both[next[first.places[score]]++] = score;
    }
    return both;
  }

  /** Ranks from 1; equal scores share the mean of theirs. In the order of the scores. */
  public double[] midranks() {
    double[] midranks = new double[places.length];
    for (int i = 0; i < midranks.length; i++) {
      midranks[i] = begins[places[i]] + (count(places[i]) + 1) / 2.0;
    }
    return midranks;
  }

  /**
   * Values, one a score, put in the order of the scores. Those of equal scores share: each gets
   * their mean, which is its expectation over all orders of the equals.
   */
  public double[] share(double[] values) {
    if (values.length != places.length) {
      throw new IllegalArgumentException(
          "each score must have one value, got " + places.length + " and " + values.length);
    }
    double[] sums = new double[distinct()];
    for (int i = 0; i < values.length; i++) {
      sums[places[i]] += values[i];
    }
    double[] shared = new double[values.length];
    for (int place = 0; place < sums.length; place++) {
      Arrays.fill(shared, begins[place], begins[place + 1], sums[place] / count(place));
    }
    return shared;
  }
}
