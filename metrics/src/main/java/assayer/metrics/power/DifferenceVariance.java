package assayer.metrics.power;

/**
 * The variance of one question's difference of two systems: ω² + σA²/KA + σB²/KB (Miller 2024).
 *
 * @param betweenQuestions ω², of the difference of the two systems' expected scores, at least 0
 * @param withinFirst σA², mean variance of the first system's samples of a question, at least 0
 * @param withinSecond σB², the same of the second
 */
public record DifferenceVariance(double betweenQuestions, double withinFirst, double withinSecond) {

  /** Refuses what is no variance. */
  public DifferenceVariance {
    check(betweenQuestions);
    check(withinFirst);
    check(withinSecond);
  }

  /** With so many samples of each question, each at least 1. */
  public double withSamples(long ofFirst, long ofSecond) {
    if (ofFirst < 1 || ofSecond < 1) {
      throw new IllegalArgumentException(
          "samples must be at least 1, got " + ofFirst + " and " + ofSecond);
    }
    return betweenQuestions + withinFirst / ofFirst + withinSecond / ofSecond;
  }

  static double check(double variance) {
    if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a variance must be at least 0, got " + variance);
    }
    return variance;
  }
}
