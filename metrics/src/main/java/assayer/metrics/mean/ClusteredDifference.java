package assayer.metrics.mean;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.Level;

/**
 * The mean difference a - b of two systems on the same rows, which come in clusters: {@link
 * ClusteredMean} of the differences (Miller 2024), tested by t with G - 1 degrees of freedom.
 */
public final class ClusteredDifference implements Aggregate<ClusteredDifference> {
  private final PairRows rows = new PairRows();
  private final ClusteredMean differences = new ClusteredMean();

  /** Without rows yet. */
  public ClusteredDifference() {}

  /** Of finite scores, row by row. */
  public static ClusteredDifference of(double[] a, double[] b, Clusters clusters) {
    if (a.length != b.length || a.length != clusters.rows()) {
      throw new IllegalArgumentException(
          "both systems and clusters must have the same rows, got "
              + a.length
              + ", "
              + b.length
              + " and "
              + clusters.rows());
    }
    ClusteredDifference difference = new ClusteredDifference();
    for (int row = 0; row < a.length; row++) {
      difference.add(clusters.name(clusters.label(row)), a[row], b[row]);
    }
    return difference;
  }

  /** Adds a row; refuses scores that are not finite. */
  public void add(String cluster, double a, double b) {
    differences.add(cluster, rows.add(a, b));
  }

  @Override
  public ClusteredDifference combine(ClusteredDifference other) {
    rows.combine(other.rows);
    differences.combine(other.differences);
    return this;
  }

  /** The difference with its standard error CR1; without one of a single cluster. */
  public Measured measured() {
    return rows.measured(differences.measured());
  }

  /** The difference with Student's interval. */
  public Reading reading() {
    return reading(Level.DEFAULT);
  }

  /** The same at another level within (0, 1). */
  public Reading reading(double level) {
    return measured().reading(MeanInterval.STUDENT_T, level);
  }

  /** Of the test that nothing is behind the difference. */
  public Reading pValue() {
    return measured().pValue();
  }

  /** Pearson's correlation of the two over rows; undefined where one of them is constant. */
  public Reading correlation() {
    return rows.correlation(differences.rows());
  }

  /** The differences alone. */
  public ClusteredMean differences() {
    return differences;
  }
}
