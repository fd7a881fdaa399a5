package assayer.metrics.control;

import assayer.metrics.regression.Logistic;
import assayer.metrics.regression.LogisticRegression;
import assayer.metrics.regression.Observations;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.Sum;

/**
 * Rows to fit, those that only regularise first; the model's column is 1 where a row is its own.
 */
final class Training {
  private static final int FOLDS = 5;

  /** Ten values from 10⁻⁴ to 10⁴ at equal ratios. */
  private static final double[] PENALTIES =
      IntStream.range(0, 10).mapToDouble(i -> StrictMath.pow(10, -4 + 8 * i / 9.0)).toArray();

  private final double[] preference;
  private final double[] model;
  private final double[] lengthTerm;
  private final double[] difficulty;
  private final double[] weight;

  private Training(
      double[] preference,
      double[] model,
      double[] lengthTerm,
      double[] difficulty,
      double[] weight) {
    this.preference = preference;
    this.model = model;
    this.lengthTerm = lengthTerm;
    this.difficulty = difficulty;
    this.weight = weight;
  }

  static Training of(RegularisingRows first, BaselineComparisons rows) {
    int head = first.preference().length;
    int all = head + rows.size();
    double[] own = rows.difficulty().orElseThrow();
    return new Training(
        joined(first.preference(), rows.preference()),
        IntStream.range(0, all).mapToDouble(i -> i < head ? 0 : 1).toArray(),
        joined(first.lengthTerm(), rows.lengthTerm()),
        joined(first.difficulty(), own),
        IntStream.range(0, all).mapToDouble(i -> i < head ? first.weight() : 1).toArray());
  }

  private static double[] joined(double[] first, double[] second) {
    double[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** All rows, columns model, length term, difficulty. */
  Observations all() {
    return Observations.of(preference, model, lengthTerm, difficulty).withWeights(weight);
  }

  /** The penalty with the best mean log likelihood on rows left out; the smaller of equals. */
  double bestPenalty() {
    double best = Double.NEGATIVE_INFINITY;
    double chosen = PENALTIES[0];
    for (double c : PENALTIES) {
      double score = 0;
      for (int fold = 0; fold < FOLDS; fold++) {
        score += score(c, fold);
      }
      if (score > best) {
        best = score;
        chosen = c;
      }
    }
    return chosen;
  }

  private double score(double c, int fold) {
    double[] b =
        LogisticRegression.withDefaults()
            .withLasso(c)
            .fit(where(row -> foldOf(row) != fold).all())
            .coefficients();
    Sum sum = Sum.create();
    int rows = 0;
    for (int i = 0; i < preference.length; i++) {
      if (foldOf(i) == fold) {
        double logit = b[0] * model[i] + b[1] * lengthTerm[i] + b[2] * difficulty[i];
        sum.add(weight[i] * preference[i] * Logistic.log(logit));
        sum.add(weight[i] * (1 - preference[i]) * Logistic.log(-logit));
        rows++;
      }
    }
    return rows == 0 ? 0 : sum.getAsDouble() / rows;
  }

  private int foldOf(int row) {
    return (preference.length - 1 - row) % FOLDS;
  }

  private Training where(IntPredicate chosen) {
    int[] rows = IntStream.range(0, preference.length).filter(chosen).toArray();
    return new Training(
        at(rows, preference),
        at(rows, model),
        at(rows, lengthTerm),
        at(rows, difficulty),
        at(rows, weight));
  }

  private static double[] at(int[] rows, double[] column) {
    return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
  }
}
