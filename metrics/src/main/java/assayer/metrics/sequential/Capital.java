package assayer.metrics.sequential;

/** What the gamblers of {@link BettingTest} have after given rows, for any mean. */
final class Capital {
  private static final double LARGE = 1e100;

  private final double[] values;
  private final double[] stakes;
  private final double cap;
  private final long population;

  private Capital(double[] values, double[] stakes, double cap, long population) {
    this.values = values;
    this.stakes = stakes;
    this.cap = cap;
    this.population = population;
  }

  /** Stakes do not depend on the mean, so they are found once. */
  static Capital of(double[] values, double evidence, double cap, long population) {
    Bets bets = new Bets(evidence);
    double[] stakes = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      stakes[i] = bets.next();
      bets.add(values[i]);
    }
    return new Capital(values, stakes, cap, population);
  }

  /** ln K+, falling with the mean. */
  double logUp(double mean) {
    Product product = new Product();
    double left = population * mean;
    for (int i = 0; i < values.length; i++) {
      double m = population == 0 ? mean : share(left / (population - i));
      product.times(1 + Math.min(stakes[i], cap / m) * (values[i] - m));
      left -= values[i];
    }
    return product.log();
  }

  /** ln K-, rising with the mean. */
  double logDown(double mean) {
    Product product = new Product();
    double left = population * mean;
    for (int i = 0; i < values.length; i++) {
      double m = population == 0 ? mean : share(left / (population - i));
      product.times(1 - Math.min(stakes[i], cap / (1 - m)) * (values[i] - m));
      left -= values[i];
    }
    return product.log();
  }

  private static double share(double mean) {
    return Math.min(1, Math.max(0, mean)); // rounding may have passed an end
  }

  /** A product whose log is taken only when it grows large or small. */
  private static final class Product {
    private double product = 1;
    private double logs;

    void times(double factor) {
      product *= factor;
      if (product > LARGE || product < 1 / LARGE) {
        logs += StrictMath.log(product);
        product = 1;
      }
    }

    double log() {
      return logs + StrictMath.log(product);
    }
  }
}
