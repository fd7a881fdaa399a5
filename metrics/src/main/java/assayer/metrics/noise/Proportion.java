package assayer.metrics.noise;

/**
 * Hits among trials.
 *
 * @param hits need not be whole, within 0 and {@code trials}
 * @param trials above 0
 */
record Proportion(double hits, double trials) {

  double value() {
    return hits / trials;
  }

  /** Variance of the value. */
  double variance() {
    return value() * (1 - value()) / trials;
  }

  /** With as many more hits as misses. */
  Proportion plus(double each) {
    return new Proportion(hits + each, trials + 2 * each);
  }
}
