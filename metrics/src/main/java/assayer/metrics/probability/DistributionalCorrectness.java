package assayer.metrics.probability;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;

/**
 * (a c - b w)(1 - d) of the mass c on correct answers, w on wrong ones and d on "I don't know"
 * (Burns 2025, as the authors' evaluation code has it), with loadings a ≥ b ≥ 0. Within [-b, a];
 * full abstention gives 0, and hedging towards it shrinks a score from both sides. Masses are
 * likelihoods of options or shares of samples: say which. Student's interval of the mean.
 */
public final class DistributionalCorrectness implements Aggregate<DistributionalCorrectness> {
  private static final double SLACK = 1e-9;

  private final double ofCorrect;
  private final double ofWrong;
  private final Moments mean = new Moments();

  private DistributionalCorrectness(double ofCorrect, double ofWrong) {
    this.ofCorrect = ofCorrect;
    this.ofWrong = ofWrong;
  }

  /** Loadings 1 and 1. */
  public static DistributionalCorrectness withDefaults() {
    return new DistributionalCorrectness(1, 1);
  }

  /**
   * Other loadings: finite, that of correct mass at least that of wrong mass, which is not below 0.
   */
  public static DistributionalCorrectness withLoadings(double correct, double wrong) {
    if (!(correct >= wrong && wrong >= 0 && correct < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "loadings must be correct >= wrong >= 0, got " + correct + " and " + wrong);
    }
    return new DistributionalCorrectness(correct, wrong);
  }

  /** The score of one item: masses within [0, 1] that add up to 1 within 1e-9. */
  public double score(double correct, double wrong, double abstain) {
    double sum =
        Probabilities.checked(correct)
            + Probabilities.checked(wrong)
            + Probabilities.checked(abstain);
    if (Math.abs(sum - 1) > SLACK) {
      throw new IllegalArgumentException("masses must add up to 1, got " + sum);
    }
    return (ofCorrect * correct - ofWrong * wrong) * (1 - abstain);
  }

  /** Adds an item by its masses. */
  public void add(double correct, double wrong, double abstain) {
    mean.add(score(correct, wrong, abstain));
  }

  @Override
  public DistributionalCorrectness combine(DistributionalCorrectness other) {
    if (ofCorrect != other.ofCorrect || ofWrong != other.ofWrong) {
      throw new IllegalArgumentException("both must have the same loadings");
    }
    mean.combine(other.mean);
    return this;
  }

  /** The mean over items; undefined without any. */
  public Reading reading(double level) {
    return mean.measured().reading(MeanInterval.STUDENT_T, level);
  }
}
