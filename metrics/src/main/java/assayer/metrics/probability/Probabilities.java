package assayer.metrics.probability;

/** What a probability must be. */
final class Probabilities {
  /** How far masses may be from 1 in sum: what single precision leaves. */
  private static final double SLACK = 1e-6;

  private Probabilities() {}

  /** The probability, refused outside [0, 1]. */
  static double checked(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("a probability must be within 0 and 1, got " + p);
    }
    return p;
  }

  /** Refuses what is no distribution over classes, or a label that is none of them. */
  static void checkDistribution(double[] masses, int label) {
    if (label < 0 || label >= masses.length) {
      throw new IllegalArgumentException(
          "a label must be one of " + masses.length + " classes, got " + label);
    }
    double sum = 0;
    for (double mass : masses) {
      sum += checked(mass);
    }
    if (Math.abs(sum - 1) > SLACK) {
      throw new IllegalArgumentException("probabilities must add up to 1, got " + sum);
    }
  }

  static void checkLengths(int first, int second) {
    if (first != second) {
      throw new IllegalArgumentException(
          "lists must be of one length, got " + first + " and " + second);
    }
  }

  /** Takes a row by its number and label. */
  @FunctionalInterface
  interface Rows {
    void add(double number, boolean label);
  }

  /** Hands over rows one by one; lists of other lengths are refused before the first. */
  static void addAll(double[] numbers, boolean[] labels, Rows rows) {
    checkLengths(numbers.length, labels.length);
    for (int i = 0; i < labels.length; i++) {
      rows.add(numbers[i], labels[i]);
    }
  }
}
