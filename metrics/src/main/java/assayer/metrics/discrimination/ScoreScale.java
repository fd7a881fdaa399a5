package assayer.metrics.discrimination;

/** A rising map of scores into [0, 1], over which bins of equal width are laid. */
public enum ScoreScale {
  /** Scores that are within [0, 1] already; others are refused. */
  UNIT {
    @Override
    double toUnit(double score) {
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("a score must be within 0 and 1, got " + score);
      }
      return score;
    }
  },
  /** Any score x, infinite ones too, by (1 + x/(1+|x|)) / 2: finest around 0. */
  REAL {
    @Override
    double toUnit(double score) {
      double clipped = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, score));
      return (1 + clipped / (1 + Math.abs(clipped))) / 2;
    }
  };

  /** The score's place; NaN is not looked for. */
  abstract double toUnit(double score);
}
