package assayer.metrics.itemresponse;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.Arrays;
import java.util.Optional;

/**
 * The items of a benchmark a system was asked, and which it got right. With S seen of N: anchor
 * estimate sum w y; p-IRT (|S|/N) mean y + (1 - |S|/N) mean of the chances on unseen items; gp-IRT
 * mixing · anchor + (1 - mixing) · p-IRT (Maia Polo et al. 2024).
 */
public final class SeenItems {
  private final ItemParameters benchmark;
  private final int[] seen;
  private final boolean[] right;

  private SeenItems(ItemParameters benchmark, int[] seen, boolean[] right) {
    this.benchmark = benchmark;
    this.seen = seen;
    this.right = right;
  }

  /**
   * Of a benchmark.
   *
   * @param benchmark all its items
   * @param seen places of those that were asked, all different
   * @param right whether each of them was answered rightly
   */
  public static SeenItems of(ItemParameters benchmark, int[] seen, boolean[] right) {
    if (seen.length != right.length) {
      throw new IllegalArgumentException(
          "each seen item must have one answer, got " + seen.length + " and " + right.length);
    }
    boolean[] taken = new boolean[benchmark.size()];
    for (int item : seen) {
      if (item < 0 || item >= taken.length || taken[item]) {
        throw new IllegalArgumentException("a seen item must be another of all, got " + item);
      }
      taken[item] = true;
    }
    return new SeenItems(benchmark, seen.clone(), right.clone());
  }

  /**
   * The whole benchmark's score.
   *
   * @param weights of the seen items, each within [0, 1], for the anchor estimate
   * @param mixing share of the anchor estimate in the mixed one, within [0, 1]
   */
  public BenchmarkEstimate score(double[] weights, double mixing) {
    if (weights.length != seen.length) {
      throw new IllegalArgumentException(
          "each seen item must have one weight, got " + seen.length + " and " + weights.length);
    }
    Arrays.stream(weights).forEach(SeenItems::checkShare);
    checkShare(mixing);
    Reading ability = Ability.MOST_PROBABLE.of(benchmark.only(seen), right);
    if (!(ability instanceof Estimate known)) {
      Reading none = new Undefined(Undefined.Reason.EMPTY, 0);
      return new BenchmarkEstimate(none, none, none, none, none);
    }
    double anchor = weighted(weights);
    double response = response(known.value());
    return new BenchmarkEstimate(
        ability,
        Estimate.bare(rightOnes() / seen.length, seen.length),
        estimated(anchor, "anchor-estimated"),
        estimated(response, "p-irt-estimated"),
        estimated(mixing * anchor + (1 - mixing) * response, "gp-irt-estimated"));
  }

  private static void checkShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("a share must be within 0 and 1, got " + share);
    }
  }

  private Estimate estimated(double value, String method) {
    return new Estimate(value, Optional.empty(), method, seen.length);
  }

  private double weighted(double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += right[i] ? weights[i] : 0;
    }
    return sum;
  }

  private double rightOnes() {
    double sum = 0;
    for (boolean one : right) {
      sum += one ? 1 : 0;
    }
    return sum;
  }

  private double response(double ability) {
    boolean[] taken = new boolean[benchmark.size()];
    for (int item : seen) {
      taken[item] = true;
    }
    double sum = rightOnes();
    for (int item = 0; item < taken.length; item++) {
      sum += taken[item] ? 0 : benchmark.chance(item, ability);
    }
    return sum / taken.length;
  }
}
