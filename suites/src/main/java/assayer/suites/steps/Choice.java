package assayer.suites.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.reading.Estimate;
import assayer.metrics.selection.BestOfN;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Which of n samples is taken for the best, and what that is worth. */
enum Choice {
  /** Of the first n drawn the best, of equal ones the first: what published scripts do. */
  FIRST {
    @Override
    double worth(double[] scores, boolean[] right, int n, TiePolicy ties) {
      int best = 0;
      for (int i = 1; i < n; i++) {
        best = scores[i] > scores[best] ? i : best;
      }
      return right[best] ? 1 : 0;
    }
  },
  /** Of the first n drawn the best, equal ones by the policy for ties. */
  POLICY {
    @Override
    double worth(double[] scores, boolean[] right, int n, TiePolicy ties) {
      double most = Arrays.stream(scores, 0, n).max().orElseThrow();
      int top = 0;
      int rightAtTop = 0;
      for (int i = 0; i < n; i++) {
        top += scores[i] == most ? 1 : 0;
        rightAtTop += scores[i] == most && right[i] ? 1 : 0;
      }
      if (rightAtTop == 0 || rightAtTop == top) {
        return rightAtTop == 0 ? 0 : 1;
      }
      return ties == TiePolicy.SHARE ? (double) rightAtTop / top : ties.credit(top);
    }
  },
  /** What is to be expected of n drawn from all of them, equal ones sharing. */
  EXPECTED {
    @Override
    double worth(double[] scores, boolean[] right, int n, TiePolicy ties) {
      double[] gold = new double[right.length];
      Arrays.setAll(gold, i -> right[i] ? 1 : 0);
      return BestOfN.of(scores, gold).expected(n).estimate().map(Estimate::value).orElse(LEFT_OUT);
    }
  };

  /**
   * The chance that the chosen sample is right.
   *
   * @param scores of all samples in the order drawn, none NaN, infinities legal
   * @param right whether each is right
   * @param n how many there are to choose from, from 1 to all
   */
  abstract double worth(double[] scores, boolean[] right, int n, TiePolicy ties);

  /**
   * The same where scores may be missing: under a credit the problem is worth that, guessing being
   * the share of right ones; counted as wrong, a missing right sample stands below and a missing
   * wrong one above all others.
   *
   * @param scores NaN where one is missing
   */
  double credit(double[] scores, boolean[] right, int n, ScoringPolicy policy) {
    int looked = this == EXPECTED ? scores.length : n;
    boolean complete = Arrays.stream(scores, 0, looked).noneMatch(Double::isNaN);
    if (complete) {
      return worth(scores, right, n, policy.ties());
    }
    OptionalDouble credit = policy.unscored().credit(share(right, looked));
    boolean strict = credit.isPresent() && credit.getAsDouble() == 0;
    return strict ? worth(worst(scores, right), right, n, policy.ties()) : credit.orElse(LEFT_OUT);
  }

  static double share(boolean[] right, int n) {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += right[i] ? 1 : 0;
    }
    return (double) count / n;
  }

  private static double[] worst(double[] scores, boolean[] right) {
    double[] filled = scores.clone();
    for (int i = 0; i < filled.length; i++) {
      if (Double.isNaN(filled[i])) {
        filled[i] = right[i] ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      }
    }
    return filled;
  }

  /** The name a run file uses. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Choice> words() {
    Map<String, Choice> words = new LinkedHashMap<>();
    for (Choice choice : values()) {
      words.put(choice.id(), choice);
    }
    return words;
  }
}
