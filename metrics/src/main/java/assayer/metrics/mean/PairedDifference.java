package assayer.metrics.mean;

import assayer.core.reading.Reading;
import assayer.metrics.Aggregate;
import assayer.metrics.interval.Level;
import java.util.Map;

/**
 * The mean difference a - b of two systems on the same independent rows: its standard error is that
 * of the mean of the differences, its test the paired t test (Student 1908). The stronger the two
 * correlate, the more is won over systems that saw different rows.
 */
public final class PairedDifference implements Aggregate<PairedDifference> {
  private final PairRows rows = new PairRows();
  private final Moments differences = new Moments();

  /** Without rows yet. */
  public PairedDifference() {}

  /** Of finite scores, row by row. */
  public static PairedDifference of(double[] a, double[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "both systems must have the same rows, got " + a.length + " and " + b.length);
    }
    PairedDifference difference = new PairedDifference();
    for (int row = 0; row < a.length; row++) {
      difference.add(a[row], b[row]);
    }
    return difference;
  }

  /** Joined by row id; refuses ids that only one side has. */
  public static PairedDifference of(Map<String, Double> a, Map<String, Double> b) {
    PairedDifference difference = new PairedDifference();
    for (Map.Entry<String, Double> row : a.entrySet()) {
      Double other = b.get(row.getKey());
      if (other == null) {
        throw new IllegalArgumentException("both systems must have row " + row.getKey());
      }
      difference.add(row.getValue(), other);
    }
    if (a.size() != b.size()) {
      throw new IllegalArgumentException(
          "both systems must have the same rows, got " + a.size() + " and " + b.size());
    }
    return difference;
  }

  /** Adds a row; refuses scores that are not finite. */
  public void add(double a, double b) {
    differences.add(rows.add(a, b));
  }

  @Override
  public PairedDifference combine(PairedDifference other) {
    rows.combine(other.rows);
    differences.combine(other.differences);
    return this;
  }

  /**
   * The difference with its standard error. Where all rows differ by the same it is 0, and there is
   * a p-value only if they do not differ at all.
   */
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

  /** Pearson's correlation of the two; undefined where one of them is constant. */
  public Reading correlation() {
    return rows.correlation(differences);
  }
}
