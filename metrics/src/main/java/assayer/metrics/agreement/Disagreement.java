package assayer.metrics.agreement;

/**
 * Observed and expected disagreement.
 *
 * @param observed mean squared distance within units, at least 0
 * @param expected mean squared distance of all pairable values, at least 0
 */
record Disagreement(double observed, double expected) {

  boolean varies() {
    return expected > 0;
  }

  /** 0 where there is no variation. */
  double alpha() {
    return varies() ? 1 - observed / expected : 0;
  }
}
