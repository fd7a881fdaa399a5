package assayer.metrics.itemresponse;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Means of k-means and which point belongs to which (Lloyd 1982). Changes as it moves. */
final class Means {
  private final double[][] points;
  private final double[][] means;
  private final int[] owner;
  private double spread;

  private Means(double[][] points, double[][] means) {
    this.points = points;
    this.means = means;
    this.owner = new int[points.length];
    assign();
  }

  /** Starts at points drawn with chances as their squared distance to those drawn before. */
  static Means drawn(double[][] points, int size, UniformRandomProvider random) {
    double[][] means = new double[size][];
    double[] nearest = new double[points.length];
    Arrays.fill(nearest, 1);
    for (int k = 0; k < size; k++) {
      means[k] = points[draw(nearest, random)].clone();
      for (int i = 0; i < points.length; i++) {
        double distance = Points.squaredDistance(points[i], means[k]);
        nearest[i] = k == 0 ? distance : Math.min(nearest[i], distance);
      }
    }
    return new Means(points, means);
  }

  private static int draw(double[] chances, UniformRandomProvider random) {
    double left = random.nextDouble() * Arrays.stream(chances).sum();
    int last = 0;
    for (int i = 0; i < chances.length; i++) {
      last = chances[i] > 0 ? i : last;
      left -= chances[i];
      if (left < 0) {
        return i;
      }
    }
    return last;
  }

  /** Moves each mean to its points' mean; whether any point changed its owner. */
  boolean move() {
    int[] sizes = new int[means.length];
    double[][] sums = new double[means.length][points[0].length];
    for (int i = 0; i < points.length; i++) {
      sizes[owner[i]]++;
      for (int d = 0; d < points[i].length; d++) {
        sums[owner[i]][d] += points[i][d];
      }
    }
    for (int k = 0; k < means.length; k++) {
      if (sizes[k] > 0) { // a mean that lost its points stays
        int size = sizes[k];
        double[] sum = sums[k];
        Arrays.setAll(means[k], d -> sum[d] / size);
      }
    }
    return assign();
  }

  private boolean assign() {
    boolean changed = false;
    spread = 0;
    for (int i = 0; i < points.length; i++) {
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < means.length; k++) {
        double distance = Points.squaredDistance(points[i], means[k]);
        if (distance < least) {
          least = distance;
          nearest = k;
        }
      }
      changed |= owner[i] != nearest;
      owner[i] = nearest;
      spread += least;
    }
    return changed;
  }

  /** Squared distances of all points to their means, summed. */
  double spread() {
    return spread;
  }

  /** For each mean the nearest point that no earlier mean has taken. */
  int[] nearestItems() {
    boolean[] taken = new boolean[points.length];
    int[] items = new int[means.length];
    for (int k = 0; k < means.length; k++) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < points.length; i++) {
        double distance = taken[i] ? Double.POSITIVE_INFINITY : distance(i, k);
        if (distance < least) {
          least = distance;
          items[k] = i;
        }
      }
      taken[items[k]] = true;
    }
    return items;
  }

  private double distance(int point, int mean) {
    return Points.squaredDistance(points[point], means[mean]);
  }
}
