package assayer.metrics.interval;

/** Ways from the replicates of a statistic to its interval (Efron and Tibshirani 1993). */
public enum BootstrapKind {
  /** Between the replicates' own quantiles. */
  PERCENTILE("bootstrap-percentile"),
  /** The percentile interval mirrored at the value. */
  BASIC("bootstrap-basic"),
  /** Corrected for bias and acceleration (Efron 1987); percentiles where that has no value. */
  BCA("bootstrap-bca");

  private final String method;

  BootstrapKind(String method) {
    this.method = method;
  }

  /** What readings call it. */
  public String method() {
    return method;
  }
}
