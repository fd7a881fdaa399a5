package assayer.metrics.discrimination;

/** Which candidate of a pair a judge prefers, whatever the place it was shown in. */
public enum Verdict {
  /** The one that is better by the label. */
  RIGHT(0, 1),
  /** The other. */
  WRONG(1, 0),
  /** Neither. */
  TIE(2, 0.5);

  private final int place;
  private final double credit;

  Verdict(int place, double credit) {
    this.place = place;
    this.credit = credit;
  }

  /** 1, 0, or 1/2 of a tie. */
  double credit() {
    return credit;
  }

  /** Its place in a table of verdicts. */
  int place() {
    return place;
  }
}
