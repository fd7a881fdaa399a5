package assayer.metrics.variance;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;

/**
 * I items each rated once by each of J judges, as two-way random effects by the method of moments
 * (Shrout and Fleiss 1979). With MSI, MSJ and MSE the mean squares of items, judges and residual:
 * items vary by (MSI - MSE)/J, judges by (MSJ - MSE)/I.
 *
 * @param item variance of items, at least 0
 * @param itemRaw the same, which chance can make negative
 * @param judge variance of judges, that is of how severe they are, at least 0
 * @param judgeRaw the same, which chance can make negative
 * @param residual MSE: noise, and what a judge sees in an item that others do not
 * @param agreement ICC(2,1) = (MSI - MSE)/(MSI + (J-1) MSE + J (MSJ - MSE)/I): of one judge, with
 *     severity counting against it
 * @param consistency ICC(3,1) = (MSI - MSE)/(MSI + (J-1) MSE): the same with severity forgiven
 */
public record ItemByJudge(
    Reading item,
    Reading itemRaw,
    Reading judge,
    Reading judgeRaw,
    Reading residual,
    Reading agreement,
    Reading consistency) {

  /**
   * Of ratings; undefined with fewer than two items or judges.
   *
   * @param ratings a row an item, in it a finite number a judge; all rows of one length
   */
  public static ItemByJudge of(double[][] ratings) {
    int items = ratings.length;
    int judges = items == 0 ? 0 : ratings[0].length;
    long n = (long) items * judges;
    check(ratings, judges);
    if (items < 2 || judges < 2) {
      Undefined why = new Undefined(n == 0 ? Undefined.Reason.EMPTY : Undefined.Reason.TOO_FEW, n);
      return new ItemByJudge(why, why, why, why, why, why, why);
    }
    return of(Squares.of(ratings), n);
  }

  private static void check(double[][] ratings, int judges) {
    for (double[] row : ratings) {
      if (row.length != judges) {
        throw new IllegalArgumentException(
            "each item must have " + judges + " ratings, got " + row.length);
      }
      for (double rating : row) {
        if (!Double.isFinite(rating)) {
          throw new IllegalArgumentException("a rating must be finite, got " + rating);
        }
      }
    }
  }

  private static ItemByJudge of(Squares mean, long n) {
    double items = (mean.item() - mean.error()) / mean.judges();
    double judges = (mean.judge() - mean.error()) / mean.items();
    double forgiving = mean.item() + (mean.judges() - 1) * mean.error();
    double strict = forgiving + mean.judges() * judges;
    return new ItemByJudge(
        Estimate.bare(Math.max(0, items), n),
        Estimate.bare(items, n),
        Estimate.bare(Math.max(0, judges), n),
        Estimate.bare(judges, n),
        Estimate.bare(mean.error(), n),
        share(mean.item() - mean.error(), strict, n),
        share(mean.item() - mean.error(), forgiving, n));
  }

  private static Reading share(double part, double whole, long n) {
    return whole > 0
        ? Estimate.bare(part / whole, n)
        : new Undefined(Undefined.Reason.ZERO_VARIANCE, n);
  }

  /** The mean squares. */
  private record Squares(double item, double judge, double error, int items, int judges) {

    static Squares of(double[][] ratings) {
      int items = ratings.length;
      int judges = ratings[0].length;
      double[] byItem = new double[items];
      double[] byJudge = new double[judges];
      double mean = 0;
      for (int i = 0; i < items; i++) {
        for (int j = 0; j < judges; j++) {
          double above = ratings[i][j] - ratings[0][0]; // equal ratings have no spread at all
          byItem[i] += above / judges;
          byJudge[j] += above / items;
          mean += above / items / judges;
        }
      }
      double error = 0;
      for (int i = 0; i < items; i++) {
        for (int j = 0; j < judges; j++) {
          double off = ratings[i][j] - ratings[0][0] - byItem[i] - byJudge[j] + mean;
          error += off * off;
        }
      }
      return new Squares(
          judges * squares(byItem, mean) / (items - 1),
          items * squares(byJudge, mean) / (judges - 1),
          error / (items - 1) / (judges - 1),
          items,
          judges);
    }

    private static double squares(double[] means, double mean) {
      double sum = 0;
      for (double one : means) {
        sum += (one - mean) * (one - mean);
      }
      return sum;
    }
  }
}
