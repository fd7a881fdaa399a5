package assayer.metrics.calibration;

import assayer.metrics.regression.Logistic;

/** What a score stands for before any map. */
public enum ScoreKind {
  /** A probability; scores outside [0, 1] are refused. */
  PROBABILITY {
    @Override
    double probability(double score) {
      return score;
    }
  },
  /** A logit: the probability is 1 / (1 + e^-score). */
  LOGIT {
    @Override
    double probability(double score) {
      return Logistic.of(score);
    }
  };

  /** The probability a score states. */
  abstract double probability(double score);
}
