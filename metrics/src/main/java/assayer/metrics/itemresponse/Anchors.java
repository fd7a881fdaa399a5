package assayer.metrics.itemresponse;

import java.util.Arrays;

/**
 * Items that stand for those near them: each item belongs to its nearest anchor by Euclidean
 * distance, to the earlier anchor where two are as near, and an anchor's weight is the share of
 * items that belong to it (Maia Polo et al. 2024). Time O(items x anchors x dimensions).
 */
public final class Anchors {
  private final int[] assignment;
  private final double[] weights;
  private final double distances;

  private Anchors(int[] assignment, double[] weights, double distances) {
    this.assignment = assignment;
    this.weights = weights;
    this.distances = distances;
  }

  /**
   * Of given anchors.
   *
   * @param embedding a point for each item, all of one length and finite
   * @param anchors places of the anchors among the items, at least one, all different
   */
  public static Anchors of(double[][] embedding, int... anchors) {
    Points.check(embedding);
    checkAnchors(embedding.length, anchors);
    int[] assignment = new int[embedding.length];
    double[] weights = new double[anchors.length];
    double distances = 0;
    for (int item = 0; item < embedding.length; item++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int k = 0; k < anchors.length; k++) {
        double distance = Points.squaredDistance(embedding[item], embedding[anchors[k]]);
        if (distance < nearest) {
          nearest = distance;
          assignment[item] = k;
        }
      }
      weights[assignment[item]]++;
      distances += Math.sqrt(nearest);
    }
    Arrays.setAll(weights, k -> weights[k] / embedding.length);
    return new Anchors(assignment, weights, distances);
  }

  private static void checkAnchors(int items, int[] anchors) {
    boolean[] taken = new boolean[items];
    for (int anchor : anchors) {
      if (anchor < 0 || anchor >= items || taken[anchor]) {
        throw new IllegalArgumentException("an anchor must be another of all items, got " + anchor);
      }
      taken[anchor] = true;
    }
    if (anchors.length == 0) {
      throw new IllegalArgumentException("there must be at least one anchor, got none");
    }
  }

  /** For each item which anchor it belongs to, as a place among the anchors. */
  public int[] assignment() {
    return assignment.clone();
  }

  /** The weight of each anchor; they sum to 1. */
  public double[] weights() {
    return weights.clone();
  }

  /** The distances of all items to their anchors, summed. */
  public double sumOfDistances() {
    return distances;
  }
}
