package assayer.suites.graded;

import assayer.core.policy.ScoringPolicy;
import assayer.metrics.section.ItemTable;
import java.util.HashMap;
import java.util.Map;

/**
 * The order in which completions of one prompt were preferred, and whether other numbers give the
 * same. Completions that were preferred alike stand in no order.
 */
final class GoldOrder {
  /** What stands in for a share of nobody, by the paper's code. */
  private static final double NOBODY = 0.001;

  private final double[] gold;

  /** By one number a completion, higher is preferred; NaN where nobody said. */
  GoldOrder(double[] gold) {
    this.gold = gold.clone();
  }

  /** Whether any completion was preferred to any other. */
  boolean tells() {
    return compared((better, worse) -> true) == 1;
  }

  /**
   * What scores are worth that should put all completions in this order (arXiv 2405.19534): 1 when
   * no pair is turned round, a tie what the policy says, and a guess what a random order would.
   */
  double credit(double[] scores, ScoringPolicy policy) {
    if (compared((b, w) -> Double.isNaN(scores[b]) || Double.isNaN(scores[w])) == 1) {
      return policy.unscored().credit(chance()).orElse(ItemTable.LEFT_OUT);
    }
    if (compared((b, w) -> scores[b] < scores[w]) == 1) {
      return 0;
    }
    return compared((b, w) -> scores[b] == scores[w]) == 1 ? policy.ties().credit(2) : 1;
  }

  /** Whether two that are in order have scores no further apart than this. */
  double near(double[] scores, double band) {
    return compared((b, w) -> Double.isNaN(scores[b]) || Double.isNaN(scores[w])) == 1
        ? ItemTable.LEFT_OUT
        : compared((b, w) -> Math.abs(scores[b] - scores[w]) <= band);
  }

  /**
   * Whether the ideal policy of a KL-regularised objective puts every pair in this order: log p(w)
   * - log p(l) + ln(a/(1-a))/beta above 0, p the reference policy and a the share that prefers w.
   * Gold must be such shares, 0 to 1.
   */
  double ideal(double[] reference, double beta) {
    boolean shares = compared((b, w) -> gold[b] > 1 || gold[w] < 0) == 0;
    boolean known =
        compared((b, w) -> Double.isNaN(reference[b]) || Double.isNaN(reference[w])) == 0;
    return shares && known
        ? 1 - compared((b, w) -> reference[b] - reference[w] + logOdds(b, w) / beta <= 0)
        : ItemTable.LEFT_OUT;
  }

  private double logOdds(int better, int worse) {
    return Math.log(gold[better] / (gold[worse] == 0 ? NOBODY : gold[worse]));
  }

  @FunctionalInterface
  private interface Comparison {
    boolean of(int better, int worse);
  }

  /** 1 when something holds of any two that are in order, else 0. */
  private double compared(Comparison comparison) {
    for (int better = 0; better < gold.length; better++) {
      for (int worse = 0; worse < gold.length; worse++) {
        if (gold[better] > gold[worse] && comparison.of(better, worse)) {
          return 1;
        }
      }
    }
    return 0;
  }

  /** Of all orders, the share in which nothing that was preferred stands below. */
  private double chance() {
    Map<Double, Integer> alike = new HashMap<>();
    double chance = 1;
    int seen = 0;
    for (double grade : gold) {
      if (!Double.isNaN(grade)) {
        seen++;
        chance *= alike.merge(grade, 1, Integer::sum) / (double) seen;
      }
    }
    return chance;
  }
}
