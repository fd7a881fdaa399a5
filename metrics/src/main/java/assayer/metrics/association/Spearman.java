package assayer.metrics.association;

import assayer.core.reading.Reading;
import assayer.metrics.interval.Level;
import assayer.metrics.order.Ranks;

/**
 * How well two scores agree in order (Spearman 1904): Pearson's correlation of their midranks,
 * equal scores sharing the mean of their ranks. Within [-1, 1]; infinite scores are legal.
 * Undefined when either score is constant.
 *
 * <p>Interval by Fisher's z with variance (1 + ρ²/2)/(n - 3) (Bonett and Wright 2000), for at least
 * 4 pairs and |ρ| below 1.
 */
public final class Spearman {
  private static final Spearman DEFAULT = new Spearman(FisherZ.at(Level.DEFAULT));

  private final FisherZ interval;

  private Spearman(FisherZ interval) {
    this.interval = interval;
  }

  /** At 95 %. */
  public static Spearman withDefaults() {
    return DEFAULT;
  }

  /** At another confidence level within (0, 1). */
  public Spearman withLevel(double level) {
    return new Spearman(FisherZ.at(level));
  }

  /** Of pairs of scores; {@code y} has as many as {@code x}. */
  public Reading of(double[] x, double[] y) {
    Pairs.check(x, y);
    CoMoments sums = CoMoments.of(Ranks.of(x).midranks(), Ranks.of(y).midranks());
    return interval.reading(sums, rho -> 1 + rho * rho / 2);
  }
}
