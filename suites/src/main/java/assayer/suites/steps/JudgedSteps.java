package assayer.suites.steps;

import assayer.core.item.Correctness;
import assayer.core.item.StepwiseSolution;
import assayer.core.outcome.Answer;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.StepScores;
import assayer.core.policy.Unscored;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What came of asking about the steps of one solution. */
final class JudgedSteps {
  private static final double CHANCE = 0.5;

  private final StepTally tally;
  private final ScoreLengths lengths;
  private final boolean valid;
  private final double[] scores;
  private final boolean[] right;
  private final boolean beyond;

  private JudgedSteps(
      StepwiseSolution solution, Outcome<?> outcome, double[] read, StepTally tally) {
    this.tally = tally;
    this.lengths = ScoreLengths.of(outcome, solution.steps().size());
    this.valid = read.length > 0;
    int[] known =
        IntStream.range(0, read.length)
            .filter(step -> StepTally.label(solution, step) != Correctness.UNKNOWN)
            .toArray();
    this.scores = IntStream.of(known).mapToDouble(step -> read[step]).toArray();
    this.right = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      right[i] = StepTally.label(solution, known[i]) == Correctness.RIGHT;
    }
    List<Correctness> labels = solution.annotations().labels();
    this.beyond = labels.lastIndexOf(Correctness.WRONG) >= solution.steps().size();
  }

  static JudgedSteps of(
      StepwiseSolution solution, Outcome<?> outcome, StepReader reader, Unscored unscored) {
    Answer answer = outcome.answer().orElse(null);
    double[] read =
        answer instanceof StepScores given
            ? reader.read(given, solution.steps().size())
            : new double[0];
    StepTally tally =
        read.length == 0
            ? missing(solution, unscored.credit(CHANCE))
            : StepTally.of(solution, read, reader);
    return new JudgedSteps(solution, outcome, read, tally);
  }

  private static StepTally missing(StepwiseSolution solution, OptionalDouble credit) {
    return credit.isPresent()
        ? StepTally.ofCredit(solution, credit.getAsDouble())
        : StepTally.NOTHING;
  }

  /** How they were judged. */
  StepTally tally() {
    return tally;
  }

  /** Whether there were fewer or more scores than steps. */
  ScoreLengths lengths() {
    return lengths;
  }

  /** Whether there was an answer that could be used. */
  boolean valid() {
    return valid;
  }

  /** What was read off the scores of steps whose label is known; not copied. */
  double[] scores() {
    return scores;
  }

  /** Whether each of these steps is right; not copied. */
  boolean[] right() {
    return right;
  }

  /** Whether a step is called wrong that is beyond the last one. */
  boolean beyond() {
    return beyond;
  }
}
