package assayer.metrics.mean;

/**
 * Forms of the variance V of a mean over n rows in G clusters. With e a row's deviation from the
 * mean and T the sum of e in a cluster.
 */
public enum ClusterForm {
  /** sum T² / n² (Liang and Zeger 1986). */
  CR0("cr0") {
    @Override
    double variance(ClusterSums of, double totals) {
      return totals / of.n() / of.n();
    }
  },
  /** G/(G-1) times CR0; of single rows s²/n. The default, and what inspect_ai computes. */
  CR1("cr1") {
    @Override
    double variance(ClusterSums of, double totals) {
      return CR0.variance(of, totals) * of.clusters() / (of.clusters() - 1);
    }
  },
  /**
   * s²/n + sum(T² - sum e²) / n², as printed by Miller (2024), where only what rows of a cluster
   * share is added to the variance of independent rows.
   */
  MILLER("miller") {
    @Override
    double variance(ClusterSums of, double totals) {
      double squares = of.rows().squares();
      return squares / (of.n() - 1) / of.n() + (totals - squares) / of.n() / of.n();
    }
  };

  private final String form;

  ClusterForm(String form) {
    this.form = form;
  }

  /** What the method of a reading begins with. */
  String form() {
    return form;
  }

  /** The variance, given the sum of T². */
  abstract double variance(ClusterSums of, double totals);
}
