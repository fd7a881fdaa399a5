package assayer.metrics.agreement;

/** The share of pairs that would agree by chance, from the mean share of each category. */
enum Chance {
  /** Σ p²: raters draw from the categories as often as they were used. */
  AS_USED {
    @Override
    double of(double[] shares) {
      return sumOfSquares(shares);
    }

    @Override
    double slope(double alike, int categories) {
      return 2 * alike;
    }
  },
  /** 1/q: raters draw from all categories alike. */
  UNIFORM {
    @Override
    double of(double[] shares) {
      return 1.0 / shares.length;
    }

    @Override
    double slope(double alike, int categories) {
      return 0;
    }
  },
  /** Σ p(1-p)/(q-1): only some ratings are drawn by chance, the more the evener the shares. */
  GWET {
    @Override
    double of(double[] shares) {
      double sum = 0;
      for (double share : shares) {
        sum += share * (1 - share);
      }
      return sum / (shares.length - 1);
    }

    @Override
    double slope(double alike, int categories) {
      return -2 * alike / (categories - 1);
    }
  };

  /** Within [0, 1]. */
  abstract double of(double[] shares);

  /**
   * How it changes as an item is added.
   *
   * @param alike Σ p (x - p), x the item's share in a category
   */
  abstract double slope(double alike, int categories);

  private static double sumOfSquares(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share * share;
    }
    return sum;
  }
}
