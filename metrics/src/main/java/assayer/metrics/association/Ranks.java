package assayer.metrics.association;

import java.util.Arrays;

/**
 * The order of scores: place 0 for the least, equal scores in one place, so that places are as many
 * as different scores. -0.0 equals 0.0; infinities have their places, NaN has none.
 */
public final class Ranks {
  private final int[] order;
  private final int[] places;
  private final int[] sizes;

  private Ranks(int[] order, int[] places, int[] sizes) {
    this.order = order;
    this.places = places;
    this.sizes = sizes;
  }

  /** Of scores in any order; the array is not changed. */
  public static Ranks of(double[] scores) {
    long[] keys = new long[scores.length];
    for (int i = 0; i < scores.length; i++) {
      keys[i] = key(scores[i]);
    }
    int[] order = RadixSort.order(keys);
    int[] places = new int[scores.length];
    int[] sizes = new int[scores.length];
    int last = -1;
    for (int i = 0; i < order.length; i++) {
      last += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
      places[order[i]] = last;
      sizes[last]++;
    }
    return new Ranks(order, places, Arrays.copyOf(sizes, last + 1));
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
    return sizes.length;
  }

  /** The place of a score, from 0 to one less than {@link #distinct}. */
  public int place(int score) {
    return places[score];
  }

  /** The scores' numbers by another score, equals of that by this one. */
  int[] orderBy(Ranks first) {
    int[] next = new int[first.sizes.length];
    for (int place = 1; place < next.length; place++) {
      next[place] = next[place - 1] + first.sizes[place - 1];
    }
    int[] both = new int[order.length];
    for (int score : order) {
      both[next[first.places[score]]++] = score;
    }
    return both;
  }

  /** Ranks from 1; equal scores share the mean of theirs. In the order of the scores. */
  public double[] midranks() {
    double[] ofPlace = new double[sizes.length];
    int below = 0;
    for (int place = 0; place < sizes.length; place++) {
      ofPlace[place] = below + (sizes[place] + 1) / 2.0;
      below += sizes[place];
    }
    double[] midranks = new double[places.length];
    for (int i = 0; i < midranks.length; i++) {
      midranks[i] = ofPlace[places[i]];
    }
    return midranks;
  }
}
