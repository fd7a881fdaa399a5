package assayer.metrics.tournament;

/** How a game between two systems ends. */
public enum Outcome {
  /** The system named first wins. */
  FIRST(1, 0),
  /** Neither wins. */
  TIE(0.5, 1),
  /** The system named second wins. */
  SECOND(0, 2);

  private final double score;
  private final int column;

  Outcome(double score, int column) {
    this.score = score;
    this.column = column;
  }

  /** What the first system gets of it: 1, 1/2 or 0. */
  public double score() {
    return score;
  }

  /** Where counts of three have it. */
  int column() {
    return column;
  }

  /** The outcome of a score of 1, 1/2 or 0. */
  public static Outcome ofScore(double score) {
    for (Outcome outcome : values()) {
      if (outcome.score == score) {
        return outcome;
      }
    }
    throw new IllegalArgumentException("an outcome must be 0, 0.5 or 1, got " + score);
  }

  /** The same game told from the other side. */
  public Outcome reversed() {
    return switch (this) {
      case FIRST -> SECOND;
      case TIE -> TIE;
      case SECOND -> FIRST;
    };
  }
}
