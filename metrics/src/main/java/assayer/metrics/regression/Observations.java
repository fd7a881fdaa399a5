package assayer.metrics.regression;

import java.util.Arrays;

/**
 * Rows of a regression: an outcome within [0, 1], columns that may explain it, and if wanted a
 * group with a coefficient of its own and a weight. Coefficients stand in the order groups, then
 * columns. There is no constant unless a column or group is one. Arrays are kept, not copied.
 */
public final class Observations {
  private final double[] outcome;
  private final double[][] columns;
  private final double[] weight;
  private final int[] group;
  private final int groups;

  private Observations(
      double[] outcome, double[][] columns, double[] weight, int[] group, int groups) {
    this.outcome = outcome;
    this.columns = columns;
    this.weight = weight;
    this.group = group;
    this.groups = groups;
  }

  /** Rows of weight 1 without groups; columns are finite. */
  public static Observations of(double[] outcome, double[]... columns) {
    for (double y : outcome) {
      if (!(y >= 0 && y <= 1)) {
        throw new IllegalArgumentException("an outcome must be within 0 and 1, got " + y);
      }
    }
    for (double[] column : columns) {
      checkLength(column.length, outcome.length);
      checkFinite(column);
    }
    double[] weight = new double[outcome.length];
    Arrays.fill(weight, 1);
    int[] group = new int[outcome.length];
    Arrays.fill(group, -1);
    return new Observations(outcome, columns, weight, group, 0);
  }

  /** With weights, finite and at least 0. */
  public Observations withWeights(double[] weight) {
    checkLength(weight.length, outcome.length);
    checkFinite(weight);
    if (Arrays.stream(weight).anyMatch(w -> w < 0)) {
      throw new IllegalArgumentException("a weight must be at least 0");
    }
    return new Observations(outcome, columns, weight, group, groups);
  }

  /** With a group for each row, from 0 to {@code groups} - 1, or -1 for none. */
  public Observations withGroups(int groups, int[] group) {
    checkLength(group.length, outcome.length);
    for (int g : group) {
      if (g < -1 || g >= groups) {
        throw new IllegalArgumentException("a group must be below " + groups + ", got " + g);
      }
    }
    return new Observations(outcome, columns, weight, group, groups);
  }

  private static void checkLength(int found, int rows) {
    if (found != rows) {
      throw new IllegalArgumentException(
          "columns must have one entry a row, got " + found + " for " + rows + " rows");
    }
  }

  private static void checkFinite(double[] column) {
    if (!Arrays.stream(column).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a column must be finite");
    }
  }

  int rows() {
    return outcome.length;
  }

  int groups() {
    return groups;
  }

  /** How many coefficients there are. */
  int coefficients() {
    return groups + columns.length;
  }

  double outcome(int row) {
    return outcome[row];
  }

  double weight(int row) {
    return weight[row];
  }

  int group(int row) {
    return group[row];
  }

  double[][] columns() {
    return columns;
  }

  /** What coefficients say of a row. */
  double logit(int row, double[] coefficients) {
    double logit = group[row] < 0 ? 0 : coefficients[group[row]];
    for (int c = 0; c < columns.length; c++) {
      logit += coefficients[groups + c] * columns[c][row];
    }
    return logit;
  }

  /** The largest size of each column's entries. */
  double[] reach() {
    return Arrays.stream(columns)
        .mapToDouble(column -> Arrays.stream(column).map(Math::abs).max().orElse(0))
        .toArray();
  }
}
