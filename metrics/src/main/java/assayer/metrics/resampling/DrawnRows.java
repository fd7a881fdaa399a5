package assayer.metrics.resampling;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.BootstrapKind;
import assayer.metrics.interval.Jackknife;
import assayer.metrics.interval.Level;
import assayer.metrics.interval.Replicates;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A bootstrap whose resamples were drawn elsewhere, such as a published one to be checked: any
 * statistic of rows, on the rows in the order in which they were drawn.
 */
public final class DrawnRows {
  private final double[] rows;
  private final List<int[]> draws;
  private final ToDoubleFunction<double[]> statistic;

  private DrawnRows(double[] rows, List<int[]> draws, ToDoubleFunction<double[]> statistic) {
    this.rows = rows;
    this.draws = draws;
    this.statistic = statistic;
  }

  /**
   * Of rows and draws.
   *
   * @param rows finite
   * @param draws for each resample the rows it drew, counted from 0
   * @param statistic of at least one row; may change the array it is given
   */
  public static DrawnRows of(
      double[] rows, List<int[]> draws, ToDoubleFunction<double[]> statistic) {
    for (double row : rows) {
      if (!Double.isFinite(row)) {
        throw new IllegalArgumentException("a value must be finite, got " + row);
      }
    }
    for (int[] draw : draws) {
      for (int row : draw) {
        if (row < 0 || row >= rows.length) {
          throw new IllegalArgumentException(
              "a row must be from 0 to " + (rows.length - 1) + ", got " + row);
        }
      }
    }
    return new DrawnRows(rows.clone(), List.copyOf(draws), statistic);
  }

  /** The statistic on the rows and on each resample; of at least one row and one resample. */
  public Replicates replicates() {
    double[] values =
        draws.stream()
            .map(draw -> Arrays.stream(draw).mapToDouble(row -> rows[row]).toArray())
            .mapToDouble(statistic)
            .toArray();
    return Replicates.of(statistic.applyAsDouble(rows.clone()), values); // a statistic may sort
  }

  /** The acceleration of {@link BootstrapKind#BCA}; NaN when no row makes a difference. */
  public double acceleration() {
    return rows.length < 2 ? Double.NaN : Jackknife.acceleration(rows, statistic);
  }

  /** The statistic with its interval; undefined without rows. */
  public Reading reading(BootstrapKind kind, double level) {
    Level.checked(level);
    return rows.length == 0
        ? new Undefined(Undefined.Reason.EMPTY, 0)
        : replicates().reading(kind, level, this::acceleration, rows.length);
  }
}
