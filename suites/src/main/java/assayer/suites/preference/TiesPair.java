package assayer.suites.preference;

/**
 * A prompt with many right answers beside its twin with one.
 *
 * @param reference the place of the twin among all items
 * @param tied the place of the prompt with many
 * @param preferred 1 where the right answers stand further above the wrong ones than they are apart
 * @param preferredHard 1 where they do in both prompts
 * @param margin how clearly, within [-1, 1]
 */
record TiesPair(int reference, int tied, double preferred, double preferredHard, double margin) {

  static TiesPair of(int reference, TiesPrompt single, int tied, TiesPrompt many) {
    double least = Math.min(many.gap(), single.gap());
    return new TiesPair(
        reference,
        tied,
        many.gap() > many.spread() ? 1 : 0,
        least > many.spread() ? 1 : 0,
        margin(least, many.spread()));
  }

  /** tanh(gap/spread - 1); a spread of 0 makes it 1 or -1 by the gap's sign, and 0/0 is 0. */
  private static double margin(double gap, double spread) {
    double margin = StrictMath.tanh(gap / spread - 1);
    return Double.isNaN(margin) ? 0 : margin;
  }
}
