package assayer.metrics.significance;

import org.apache.commons.numbers.rootfinder.BrentSolver;

/** How the variance of a difference of two unpaired shares is found under a hypothesis. */
public enum UnpairedScore {
  /** From the likeliest shares that differ by d (Mee 1984; Farrington and Manning 1990). */
  PLAIN {
    @Override
    double second(UnpairedShares of, double d) {
      return likeliest(of, d);
    }
  },
  /** The same times N/(N-1), N all rows (Miettinen and Nurminen 1985). */
  CORRECTED {
    @Override
    double second(UnpairedShares of, double d) {
      return likeliest(of, d);
    }

    @Override
    double factor(double rows) {
      return rows / (rows - 1);
    }
  },
  /**
   * What statsmodels 0.13 prints, with correction or without: times N/(N-1), and with the successes
   * in place of the rows in one coefficient of the cubic that gives the shares, so that they are
   * not quite the likeliest. Only for comparison with numbers made by it; no gate should use it.
   */
  STATSMODELS {
    @Override
    double second(UnpairedShares of, double d) {
      return d == 0 ? likeliest(of, d) : miswritten(of, d);
    }

    @Override
    double factor(double rows) {
      return rows / (rows - 1);
    }
  };

  private static final BrentSolver SOLVER = new BrentSolver(1e-15, 1e-15, 0);
  private static final double STEEP = 1e30;

  /** The second share if the first is it plus d. */
  abstract double second(UnpairedShares of, double d);

  /** What the variance is multiplied by. */
  double factor(double rows) {
    return 1;
  }

  /**
   * Where the slope of the log likelihood crosses 0. The likelihood is concave, so it does so at
   * most once.
   */
  private static double likeliest(UnpairedShares of, double d) {
    double low = Math.max(0, -d);
    double high = Math.min(1, 1 - d);
    if (low >= high || slope(of, low, d) <= 0) {
      return low;
    }
    return slope(of, high, d) >= 0 ? high : SOLVER.findRoot(p -> slope(of, p, d), low, high);
  }

  private static double slope(UnpairedShares of, double p, double d) {
    double q = Math.min(1, Math.max(0, p + d));
    double slope =
        part(of.firstRight(), q)
            - part(of.firstRows() - of.firstRight(), 1 - q)
            + part(of.secondRight(), p)
            - part(of.secondRows() - of.secondRight(), 1 - p);
    return Math.min(STEEP, Math.max(-STEEP, slope)); // finite, for the solver
  }

  private static double part(double count, double share) {
    return count == 0 ? 0 : count / share;
  }

  /** The middle root of a cubic, by cosines, with the wrong coefficient. */
  private static double miswritten(UnpairedShares of, double d) {
    double right = of.secondRight();
    double all = of.firstRows() + of.secondRows();
    double square = ((of.firstRows() + 2 * of.secondRows()) * d - all - right - of.firstRight());
    double linear = (right * d - all - 2 * right) * d + right + of.firstRight();
    double centre = square / (3 * all);
    double q =
        centre * centre * centre
            - linear * square / (6 * all * all)
            + right * d * (1 - d) / (2 * all);
    double p = Math.signum(q) * Math.sqrt(Math.max(0, centre * centre - linear / (3 * all)));
    double cosine = p == 0 ? 1 : Math.min(1, Math.max(-1, q / (p * p * p)));
    double share = 2 * p * StrictMath.cos((Math.PI + StrictMath.acos(cosine)) / 3) - centre;
    return Math.min(Math.min(1, 1 - d), Math.max(Math.max(0, -d), share));
  }
}
