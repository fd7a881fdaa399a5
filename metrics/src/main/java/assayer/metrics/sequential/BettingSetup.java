package assayer.metrics.sequential;

/** How a {@link BettingTest} is set up; starts any number of them. */
public final class BettingSetup {
  static final BettingSetup DEFAULT = new BettingSetup(0.05, false, 0.5, 0, Long.MAX_VALUE);

  private final double alpha;
  private final boolean oneSided;
  private final double cap;
  private final long population;
  private final long budget;

  private BettingSetup(double alpha, boolean oneSided, double cap, long population, long budget) {
    this.alpha = alpha;
    this.oneSided = oneSided;
    this.cap = cap;
    this.population = population;
    this.budget = budget;
  }

  /** With another error rate within (0, 1). */
  public BettingSetup withAlpha(double alpha) {
    Arguments.inside("alpha", alpha);
    return new BettingSetup(alpha, oneSided, cap, population, budget);
  }

  /** Only "above" can be proven, with all of alpha. */
  public BettingSetup oneSided() {
    return new BettingSetup(alpha, true, cap, population, budget);
  }

  /** With another cap c, within (0, 1). */
  public BettingSetup withCap(double cap) {
    Arguments.inside("a cap", cap);
    return new BettingSetup(alpha, oneSided, cap, population, budget);
  }

  /** Without replacement from so many rows, at least 1, which are all there is. */
  public BettingSetup withPopulation(long rows) {
    Arguments.positive("a population", (double) rows);
    return new BettingSetup(alpha, oneSided, cap, rows, budget);
  }

  /** With at most so many rows, at least 1: undecided after them is {@code INCONCLUSIVE}. */
  public BettingSetup withBudget(long rows) {
    Arguments.positive("a budget", (double) rows);
    return new BettingSetup(alpha, oneSided, cap, population, rows);
  }

  /** A test before its first row, of a threshold within [0, 1]. */
  public BettingTest start(double threshold) {
    return new BettingTest(this, Arguments.share("a threshold", threshold));
  }

  /** The log capital that proves a side. */
  double limit() {
    return StrictMath.log((oneSided ? 1 : 2) / alpha);
  }

  boolean isOneSided() {
    return oneSided;
  }

  double cap() {
    return cap;
  }

  /** 0 for an endless one. */
  long population() {
    return population;
  }

  long budget() {
    return budget;
  }
}
