package assayer.metrics.control;

import java.util.Arrays;

/**
 * The baseline asked anew to be verbose or concise and compared with itself: rows that differ in
 * length alone, so that a fit cannot give the length what belongs to the model. Arrays are kept,
 * not copied.
 */
public final class RegularisingRows {
  private final double[] preference;
  private final double[] lengthTerm;
  private final double[] difficulty;
  private final double weight;

  private RegularisingRows(
      double[] preference, double[] lengthTerm, double[] difficulty, double weight) {
    this.preference = preference;
    this.lengthTerm = lengthTerm;
    this.difficulty = difficulty;
    this.weight = weight;
  }

  /**
   * Of columns of one length.
   *
   * @param preference within [0, 1], 1 for the answer asked anew
   * @param lengthTerm of each row, within [-1, 1]: {@link BaselineComparisons#lengthTerm} of its
   *     own run
   * @param difficulty of each row's instruction, finite
   * @param weight of each row beside the model's own, which have weight 1; finite, at least 0. With
   *     AlpacaEval's two runs it is 0.2/2
   */
  public static RegularisingRows of(
      double[] preference, double[] lengthTerm, double[] difficulty, double weight) {
    int rows = preference.length;
    if (lengthTerm.length != rows || difficulty.length != rows) {
      throw new IllegalArgumentException("columns must have one length");
    }
    if (!Arrays.stream(lengthTerm).allMatch(x -> x >= -1 && x <= 1)) {
      throw new IllegalArgumentException("a length term must be within -1 and 1");
    }
    for (double p : preference) {
      Preferences.checked(p);
    }
    return new RegularisingRows(preference, lengthTerm, difficulty, weight);
  }

  double[] preference() {
    return preference;
  }

  double[] lengthTerm() {
    return lengthTerm;
  }

  double[] difficulty() {
    return difficulty;
  }

  double weight() {
    return weight;
  }
}
