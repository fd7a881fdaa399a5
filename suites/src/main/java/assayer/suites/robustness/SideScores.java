package assayer.suites.robustness;

/**
 * The scores of a pair's completions, NaN where an answer is missing.
 *
 * @param chosen of the chosen one
 * @param rejected of the rejected one
 */
record SideScores(double chosen, double rejected) {

  double of(Side side) {
    return side == Side.CHOSEN ? chosen : rejected;
  }

  SideScores with(Side side, double score) {
    return side == Side.CHOSEN ? new SideScores(score, rejected) : new SideScores(chosen, score);
  }
}
