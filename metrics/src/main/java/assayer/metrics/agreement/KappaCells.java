package assayer.metrics.agreement;

import assayer.metrics.interval.Cells;
import java.util.List;

/**
 * Those cells of a table of two raters that hold items, and kappa as a function of their counts.
 */
final class KappaCells {
  private final CohenKappa weights;
  private final int categories;
  private final int[] rows;
  private final int[] columns;
  private final long[] counts;
  private final Terms terms;

  KappaCells(CohenKappa weights, RatingTable table) {
    this.weights = weights;
    this.categories = table.categories();
    int[] filled = table.filled();
    this.rows = new int[filled.length];
    this.columns = new int[filled.length];
    this.counts = new long[filled.length];
    for (int i = 0; i < filled.length; i++) {
      rows[i] = filled[i] / categories;
      columns[i] = filled[i] % categories;
      counts[i] = table.count(rows[i], columns[i]);
    }
    this.terms = new Terms(counts);
  }

  /** Whether kappa has a value: chance alone would give some disagreement. */
  boolean varies() {
    return terms.expected > 0;
  }

  double value() {
    return terms.kappa();
  }

  /** Had each cell held so many items; 0 where there is no variation. */
  double value(long[] counts) {
    return new Terms(counts).kappa();
  }

  /** For a table with an item. */
  Cells cells() {
    return Cells.of(List.of(counts));
  }

  /** The share of items that would agree by chance. */
  double chance() {
    double chance = 0;
    for (int c = 0; c < categories; c++) {
      chance += terms.rowShare[c] * terms.columnShare[c];
    }
    return Math.min(1, chance);
  }

  /** √(Σ ψ²)/n over items: the form of 1969 without a difference of nearly equal sums. */
  double standardError() {
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      double influence = influence(rows[i], columns[i]);
      squares += counts[i] * influence * influence;
    }
    return LargeSample.error(squares, terms.items, terms.items);
  }

  /** See {@link CohenKappa#influence}. */
  double influence(int row, int column) {
    double own = terms.toColumns(row) + terms.toRows(column) - 2 * terms.expected;
    double gap = weights.disagreement(row - column) - terms.observed;
    return (own * terms.observed / terms.expected - gap) / terms.expected;
  }

  /** Observed and expected disagreement for some counts. */
  private final class Terms {
    private final double[] rowShare = new double[categories];
    private final double[] columnShare = new double[categories];
    private final double items;
    private final double observed;
    private final double expected;

    Terms(long[] counts) {
      double sum = 0;
      for (long count : counts) {
        sum += count;
      }
      double weighted = 0;
      for (int i = 0; i < counts.length; i++) {
        double share = counts[i] / sum;
        rowShare[rows[i]] += share;
        columnShare[columns[i]] += share;
        weighted += weights.disagreement(rows[i] - columns[i]) * share;
      }
      items = sum;
      observed = weighted;
      double chance = 0;
      for (int row = 0; row < categories; row++) {
        chance += rowShare[row] == 0 ? 0 : rowShare[row] * toColumns(row);
      }
      expected = chance;
    }

    double kappa() {
      return expected > 0 ? 1 - observed / expected : 0;
    }

    /** The mean disagreement of a row with the columns' margin. */
    double toColumns(int row) {
      return mean(row, columnShare);
    }

    double toRows(int column) {
      return mean(column, rowShare);
    }

    private double mean(int category, double[] shares) {
      double mean = 0;
      for (int other = 0; other < categories; other++) {
        mean += weights.disagreement(category - other) * shares[other];
      }
      return mean;
    }
  }
}
