package assayer.suites.steps;

import static assayer.metrics.section.ItemTable.LEFT_OUT;

import assayer.core.item.Correctness;
import assayer.core.item.StepwiseSolution;

/**
 * How the steps of one solution were judged; whole numbers, but where an answer is missing that has
 * a credit.
 *
 * @param tp right steps judged right
 * @param fn right steps judged wrong
 * @param tn wrong steps judged wrong
 * @param fp wrong steps judged right
 * @param first whether the first wrong step was judged wrong, 1 or 0; left out where there is none
 *     or none of its place was judged
 */
record StepTally(double tp, double fn, double tn, double fp, double first) {
  /** Of a solution that has no part in the numbers. */
  static final StepTally NOTHING = new StepTally(LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT, LEFT_OUT);

  /**
   * By what was read off the scores. A score beyond the last step judges a right step, unless the
   * labels go on there; a step of which nothing is known does not count.
   */
  static StepTally of(StepwiseSolution solution, double[] read, StepReader reader) {
    double[] counts = new double[4];
    double first = LEFT_OUT;
    for (int step = 0; step < read.length; step++) {
      boolean bad = reader.isBad(read[step]);
      Correctness label = label(solution, step);
      if (label == Correctness.WRONG && Double.isNaN(first)) {
        first = bad ? 1 : 0;
      }
      if (label == Correctness.RIGHT) {
        counts[bad ? 1 : 0]++;
      } else if (label == Correctness.WRONG) {
        counts[bad ? 2 : 3]++;
      }
    }
    return new StepTally(counts[0], counts[1], counts[2], counts[3], first);
  }

  static Correctness label(StepwiseSolution solution, int step) {
    Correctness label = solution.label(step);
    boolean beyond = step >= solution.steps().size();
    return beyond && label == Correctness.UNKNOWN ? Correctness.RIGHT : label;
  }

  /** As if each step were judged rightly with a probability. */
  static StepTally ofCredit(StepwiseSolution solution, double credit) {
    double right = 0;
    double wrong = 0;
    for (int step = 0; step < solution.steps().size(); step++) {
      right += solution.label(step) == Correctness.RIGHT ? 1 : 0;
      wrong += solution.label(step) == Correctness.WRONG ? 1 : 0;
    }
    return new StepTally(
        credit * right,
        (1 - credit) * right,
        credit * wrong,
        (1 - credit) * wrong,
        wrong == 0 ? LEFT_OUT : credit);
  }

  double hits() {
    return tp + tn;
  }

  double all() {
    return tp + fn + tn + fp;
  }

  /** The share of steps judged rightly; not a number where none was. */
  double accuracy() {
    return hits() / all();
  }
}
