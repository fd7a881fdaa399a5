package assayer.metrics.control;

import assayer.metrics.regression.Observations;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * Answers of a model compared with a baseline's on the same instructions, as columns: preference
 * within [0, 1], the two lengths, and how hard each instruction is, if known. Arrays are kept, not
 * copied.
 */
public final class BaselineComparisons {
  private final double[] preference;
  private final double[] modelLength;
  private final double[] baselineLength;
  private final Optional<double[]> difficulty;

  private BaselineComparisons(
      double[] preference,
      double[] modelLength,
      double[] baselineLength,
      Optional<double[]> difficulty) {
    this.preference = preference;
    this.modelLength = modelLength;
    this.baselineLength = baselineLength;
    this.difficulty = difficulty;
  }

  /**
   * Without difficulties.
   *
   * @param preference 1 for the model, 0 for the baseline, or between
   * @param modelLength of the model's answers, in any one unit: characters, tokens
   * @param baselineLength of the baseline's, in the same unit
   */
  public static BaselineComparisons of(
      double[] preference, double[] modelLength, double[] baselineLength) {
    for (double p : preference) {
      Preferences.checked(p);
    }
    checkLengths(modelLength, preference.length);
    checkLengths(baselineLength, preference.length);
    return new BaselineComparisons(preference, modelLength, baselineLength, Optional.empty());
  }

  /** With the difficulty of each instruction, finite; higher where the model should do better. */
  public BaselineComparisons withDifficulty(double[] difficulty) {
    if (difficulty.length != preference.length
        || !Arrays.stream(difficulty).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("each comparison must have one finite difficulty");
    }
    return new BaselineComparisons(
        preference, modelLength, baselineLength, Optional.of(difficulty));
  }

  /** The same seen from the baseline. */
  public BaselineComparisons swapped() {
    double[] turned = Arrays.stream(preference).map(p -> 1 - p).toArray();
    return new BaselineComparisons(turned, baselineLength, modelLength, difficulty);
  }

  private static void checkLengths(double[] lengths, int rows) {
    for (double length : lengths) {
      if (!(length >= 0 && length < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a length must be finite, at least 0, got " + length);
      }
    }
    if (lengths.length != rows) {
      throw new IllegalArgumentException(
          "each comparison must have one length, got " + lengths.length + " for " + rows);
    }
  }

  int size() {
    return preference.length;
  }

  double[] preference() {
    return preference;
  }

  Optional<double[]> difficulty() {
    return difficulty;
  }

  /** tanh((baseline - model) / s), s the deviation (n - 1) of the differences, not centred. */
  public double[] lengthTerm() {
    double[] difference = new double[size()];
    Arrays.setAll(difference, i -> baselineLength[i] - modelLength[i]);
    double deviation = StandardDeviation.of(difference).getAsDouble();
    return Arrays.stream(difference).map(d -> StrictMath.tanh(d / deviation)).toArray();
  }

  /** Whether the lengths, or the difficulties, are the same in every row. */
  boolean constant() {
    boolean lengths = true;
    for (int i = 1; i < size(); i++) {
      lengths &= baselineLength[i] - modelLength[i] == baselineLength[0] - modelLength[0];
    }
    return lengths || difficulty.map(d -> Arrays.stream(d).allMatch(x -> x == d[0])).orElse(false);
  }

  /** Columns constant, length term, difficulty. */
  Observations observations() {
    double[] one = new double[size()];
    Arrays.fill(one, 1);
    return difficulty
        .map(d -> Observations.of(preference, one, lengthTerm(), d))
        .orElseGet(() -> Observations.of(preference, one, lengthTerm()));
  }
}
