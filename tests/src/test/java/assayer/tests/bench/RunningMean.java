package assayer.tests.bench;

/** Mean and standard error so far (Welford 1962). */
final class RunningMean {
  private int n;
  private double mean;
  private double squares;

  void add(double value) {
    n++;
    double off = value - mean;
    mean += off / n;
    squares += off * (value - mean);
  }

  double mean() {
    return mean;
  }

  /** 0 when all values so far are alike. */
  double standardError() {
    return n < 2 ? 0 : Math.sqrt(squares / n / (n - 1));
  }
}
