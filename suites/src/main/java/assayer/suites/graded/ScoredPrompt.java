package assayer.suites.graded;

/** What a scorer and another one say of one prompt's completions; not to be changed. */
final class ScoredPrompt {
  private final String section;
  private final double[] scores;
  private final double[] other;
  private final double[] transitions;

  /**
   * Of lists of one length, which are kept.
   *
   * @param section where it belongs
   * @param scores the model's, NaN where it has none
   * @param other the other's
   * @param transitions how likely each is to come about, NaN where nothing says
   */
  ScoredPrompt(String section, double[] scores, double[] other, double[] transitions) {
    this.section = section;
    this.scores = scores;
    this.other = other;
    this.transitions = transitions;
  }

  String section() {
    return section;
  }

  double[] scores() {
    return scores;
  }

  double[] other() {
    return other;
  }

  double[] transitions() {
    return transitions;
  }
}
