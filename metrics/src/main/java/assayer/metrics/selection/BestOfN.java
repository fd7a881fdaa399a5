package assayer.metrics.selection;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.order.Ranks;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What choosing by a proxy yields: N samples of one problem, each with a proxy and a gold score.
 * The expected gold score of the proxy's best of n, drawn without replacement, is the sum over i of
 * C(i-1, n-1) / C(N, n) times the gold score at place i in ascending order of the proxy (Nakano et
 * al. 2021). In gold's units.
 *
 * <p>Samples the proxy holds equal share their mean gold score. Weights come from the top down,
 * each from the one above it, so a value costs O(N) and nothing overflows. One of 1 is the plain
 * mean.
 */
public final class BestOfN {
  private final double[] byProxy;
  private final double[] byGold;

  private BestOfN(double[] byProxy, double[] byGold) {
    this.byProxy = byProxy;
    this.byGold = byGold;
  }

  /**
   * Of one problem's samples.
   *
   * @param proxy what chooses, higher is better; may be infinite
   * @param gold what is wanted, finite
   */
  public static BestOfN of(double[] proxy, double[] gold) {
    for (double score : gold) {
      if (!Double.isFinite(score)) {
        throw new IllegalArgumentException("a gold score must be finite, got " + score);
      }
    }
    double[] sorted = gold.clone();
    Arrays.sort(sorted);
    return new BestOfN(Ranks.of(proxy).share(gold), sorted);
  }

  /** The expected gold score of the proxy's best of n, at least 1. */
  public Reading expected(int n) {
    return expected(byProxy, n);
  }

  /** The most any proxy could reach with n: gold itself chooses. */
  public Reading oracle(int n) {
    return expected(byGold, n);
  }

  /** How far the proxy stays behind the oracle, at least 0. */
  public Reading gap(int n) {
    return expected(n) instanceof Estimate found && oracle(n) instanceof Estimate most
        ? Estimate.bare(Math.max(0, most.value() - found.value()), found.n())
        : expected(n);
  }

  /** Points for n = 1, 2, 4, and so on to the number of samples; they depend on each other. */
  public List<Point> curve() {
    return IntStream.iterate(1, n -> n <= byProxy.length && n > 0, n -> 2 * n)
        .mapToObj(n -> new Point(n, expected(n), oracle(n), gap(n), BestOfNShift.bound(n)))
        .toList();
  }

  /**
   * The chance of each sample to be the best of n, drawn without replacement: that of its place, of
   * equal ones the mean of theirs. None has any where there are fewer than n.
   *
   * @param proxy what chooses, higher is better; may be infinite
   */
  public static double[] chances(double[] proxy, int n) {
    checkSize(n);
    Ranks ranks = Ranks.of(proxy);
    double[] byPlace = new double[ranks.distinct()];
    double weight = (double) n / proxy.length;
    int at = proxy.length;
    for (int place = byPlace.length - 1; place >= 0; place--) {
      for (; at > ranks.below(place); at--) {
        byPlace[place] += at < n ? 0 : weight / ranks.count(place);
        weight = weight * (at - n) / Math.max(1, at - 1);
      }
    }
    double[] chances = new double[proxy.length];
    Arrays.setAll(chances, i -> byPlace[ranks.place(i)]);
    return chances;
  }

  private static void checkSize(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n must be at least 1, got " + n);
    }
  }

  private static Reading expected(double[] ascending, int n) {
    checkSize(n);
    int samples = ascending.length;
    if (samples < n) {
      return new Undefined(
          samples == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, samples);
    }
    double weight = (double) n / samples;
    double sum = 0;
    for (int i = samples; i >= n; i--) {
      sum += weight * ascending[i - 1];
      weight = weight * (i - n) / Math.max(1, i - 1);
    }
    return Estimate.bare(sum, samples);
  }

  /**
   * A point of the curve of over-optimisation.
   *
   * @param n samples to choose from
   * @param expected the expected gold score of the proxy's choice
   * @param oracle of gold's own choice
   * @param gap how far the first stays behind the second
   * @param divergence bound on how far choosing moves the answers, in nats
   */
  public record Point(int n, Reading expected, Reading oracle, Reading gap, double divergence) {}
}
