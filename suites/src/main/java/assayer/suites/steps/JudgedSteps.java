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
      StepwiseSolution solution, ScoreLengths lengths, double[] read, StepTally tally) {
    this.tally = tally;
    this.lengths = lengths;
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
      StepwiseSolution solution, Outcome<?> outcome, StepLabels.Rules rules, Unscored unscored) {
    StepReader reader = rules.reader();
    Answer answer = outcome.answer().orElse(null);
    if (!(answer instanceof StepScores given)) {
      return of(solution, ScoreLengths.UNKNOWN, new double[0], reader, unscored);
    }
    boolean inverted = rules.redundancy().judges(solution, given);
    StepScores judging = inverted ? Redundancy.inverted(given) : given;
    StepReader by = inverted ? rules.redundancy().reader(reader.lengths()) : reader;
    int steps = solution.steps().size();
    return of(solution, ScoreLengths.of(judging, steps), by.read(judging, steps), by, unscored);
  }

  private static JudgedSteps of(
      StepwiseSolution solution,
      ScoreLengths lengths,
      double[] read,
      StepReader reader,
      Unscored unscored) {
    StepTally tally =
        read.length == 0
            ? missing(solution, unscored.credit(CHANCE))
            : StepTally.of(solution, read, reader);
    return new JudgedSteps(solution, lengths, read, tally);
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
