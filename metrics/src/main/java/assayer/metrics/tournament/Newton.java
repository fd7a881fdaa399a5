package assayer.metrics.tournament;

/**
 * Climbs to the maximum of a log-likelihood over the strengths, which sum to 0, and the extra
 * parameter: Newton's steps, halved while they would lower it.
 */
final class Newton {
  private static final int MOST_STEPS = 200;
  private static final double SMALL = 1e-12;
  private static final double STALLED = 1e-6;

  private final Likelihood likelihood;
  private final int systems;

  private Newton(Likelihood likelihood, int systems) {
    this.likelihood = likelihood;
    this.systems = systems;
  }

  /**
   * Strengths and the extra parameter, if there is one, at the maximum, which must exist.
   *
   * @param start where to begin, of the same length; not changed
   */
  static double[] maximum(PairFormula formula, Pairings games, double[] start) {
    return new Newton(new Likelihood(formula, games), games.systems()).climb(start);
  }

  /** Where to begin without knowing better. */
  static double[] start(PairFormula formula, Pairings games) {
    double[] start = new double[games.systems() + (formula.hasExtra() ? 1 : 0)];
    if (formula.hasExtra()) {
      start[games.systems()] = formula.start(games);
    }
    return start;
  }

  private double[] climb(double[] start) {
    double[] at = start.clone();
    likelihood.evaluate(at);
    double before = Double.POSITIVE_INFINITY;
    for (int count = 0; count < MOST_STEPS; count++) {
      double[] step = likelihood.step();
      double longest = longest(step);
      at = improved(at, step);
      centre(at);
      if (longest < SMALL || (longest < STALLED && longest > before / 2)) {
        break; // at the maximum, or as near as rounding lets steps come
      }
      before = longest;
    }
    return at;
  }

  /** The whole step, or as much of it as does not lower the likelihood beyond rounding. */
  private double[] improved(double[] at, double[] step) {
    double least = likelihood.value() - SMALL * Math.abs(likelihood.value());
    double[] next = new double[at.length];
    for (double share = 1; share > SMALL; share /= 2) {
      for (int i = 0; i < at.length; i++) {
        next[i] = at[i] + share * step[i];
      }
      likelihood.evaluate(next);
      if (likelihood.value() >= least) {
        return next;
      }
    }
    likelihood.evaluate(at);
    return at;
  }

  private void centre(double[] at) {
    double mean = 0;
    for (int i = 0; i < systems; i++) {
      mean += at[i] / systems;
    }
    for (int i = 0; i < systems; i++) {
      at[i] -= mean;
    }
  }

  private static double longest(double[] step) {
    double longest = 0;
    for (double part : step) {
      longest = Math.max(longest, Math.abs(part));
    }
    return longest;
  }
}
