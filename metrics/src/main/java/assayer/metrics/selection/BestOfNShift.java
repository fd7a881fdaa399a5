package assayer.metrics.selection;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.order.Ranks;
import java.util.Arrays;
import org.apache.commons.numbers.core.Sum;

/**
 * How far choosing the proxy's best of n moves the distribution of answers: the divergence of the
 * chosen answer from a plain one, in nats, at least 0.
 *
 * <p>Of a known distribution p over finitely many answers, P(y) = p(y) / p(run of y) · (Fⁿ - F₋ⁿ)
 * with F the share of answers not better than y and F₋ of those worse, and KL = sum P ln(P/p). For
 * scores without ties from a continuum it is ln n - (n-1)/n, which in general is an upper bound
 * (Beirami et al. 2024).
 */
public final class BestOfNShift {
  private final double[] shares;
  private final Ranks runs;
  private final double[] mass;

  private BestOfNShift(double[] shares, Ranks runs, double[] mass) {
    this.shares = shares;
    this.runs = runs;
    this.mass = mass;
  }

  /**
   * Of a known distribution.
   *
   * @param weights of the answers, finite, at least 0; they need not sum to 1
   * @param proxy of the answers, higher is better; may be infinite
   */
  public static BestOfNShift of(double[] weights, double[] proxy) {
    if (weights.length != proxy.length) {
      throw new IllegalArgumentException(
          "each answer must have one weight, got " + proxy.length + " and " + weights.length);
    }
    Sum total = Sum.create();
    for (double weight : weights) {
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a weight must be finite, at least 0, got " + weight);
      }
      total.add(weight);
    }
    double sum = total.getAsDouble();
    double[] shares = Arrays.stream(weights).map(w -> sum == 0 ? 0 : w / sum).toArray();
    Ranks runs = Ranks.of(proxy);
    double[] mass = new double[runs.distinct()];
    for (int i = 0; i < shares.length; i++) {
      mass[runs.place(i)] += shares[i];
    }
    return new BestOfNShift(shares, runs, mass);
  }

  /** ln n - (n-1)/n in nats: the value without ties, else an upper bound. */
  public static double bound(long n) {
    return StrictMath.log((double) atLeastOne(n)) - (n - 1.0) / n;
  }

  /** The chance of each answer to be chosen, in the order given. */
  public double[] selected(long n) {
    double[] logs = logs(n);
    double[] chances = new double[shares.length];
    for (int i = 0; i < chances.length; i++) {
      int run = runs.place(i);
      chances[i] = mass[run] == 0 ? 0 : shares[i] / mass[run] * StrictMath.exp(logs[run]);
    }
    return chances;
  }

  /** The divergence in nats; undefined without an answer that has weight. */
  public Reading divergence(long n) {
    double[] logs = logs(n);
    if (Arrays.stream(mass).allMatch(m -> m == 0)) {
      return new Undefined(Undefined.Reason.EMPTY, shares.length);
    }
    Sum sum = Sum.create();
    for (int run = 0; run < mass.length; run++) {
      double chance = mass[run] == 0 ? 0 : StrictMath.exp(logs[run]);
      if (chance > 0) {
        sum.add(chance * (logs[run] - StrictMath.log(mass[run])));
      }
    }
    return Estimate.bare(Math.max(0, sum.getAsDouble()), shares.length);
  }

  /** For each run the logarithm of Fⁿ - F₋ⁿ = Fⁿ (1 - (1 - mass/F)ⁿ). */
  private double[] logs(long n) {
    atLeastOne(n);
    double[] above = new double[mass.length + 1];
    for (int run = mass.length - 1; run >= 0; run--) {
      above[run] = above[run + 1] + mass[run];
    }
    double[] logs = new double[mass.length];
    double upTo = 0;
    for (int run = 0; run < mass.length; run++) {
      upTo += mass[run];
      if (mass[run] > 0) {
        double log = upTo < 0.5 ? StrictMath.log(upTo) : StrictMath.log1p(-above[run + 1]);
        double missed = n * StrictMath.log1p(-Math.min(1, mass[run] / upTo));
        logs[run] = n * log + StrictMath.log(-StrictMath.expm1(missed));
      }
    }
    return logs;
  }

  private static long atLeastOne(long n) {
    if (n < 1) {
      throw new IllegalArgumentException("n must be at least 1, got " + n);
    }
    return n;
  }
}
