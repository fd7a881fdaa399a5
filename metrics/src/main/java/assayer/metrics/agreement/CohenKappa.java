package assayer.metrics.agreement;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.Level;
import assayer.metrics.interval.ShareInterval;
import java.util.function.Function;

/**
 * Agreement of two raters beyond what their margins give by chance (Cohen 1960, 1968): κ = 1 - Σ w
 * O/n / Σ w r c/n², with O the items in a cell, r and c the raters' margins, n the items and w what
 * a disagreement weighs, in which the constants differ. Of two categories all are alike.
 *
 * <p>At most 1; 0 at chance, and when each rater keeps to a category of their own. Undefined when
 * both keep to the same one. The standard error is the large-sample one of Fleiss, Cohen and
 * Everitt (1969). κ ± z SE, that error's interval, holds too seldom where a category is rare, and
 * resampling items no better; so the interval is padded, within [-1, 1]. Observed and expected
 * agreement count items in the very same category, whatever the weights.
 */
public enum CohenKappa {
  /** All disagreements weigh the same. */
  UNWEIGHTED {
    @Override
    double disagreement(int distance) {
      return distance == 0 ? 0 : 1;
    }
  },
  /** A disagreement weighs as much as the categories are apart. */
  LINEAR {
    @Override
    double disagreement(int distance) {
      return Math.abs(distance);
    }
  },
  /** A disagreement weighs the square of that. */
  QUADRATIC {
    @Override
    double disagreement(int distance) {
      return (double) distance * distance;
    }
  };

  /** What categories so far apart weigh. */
  abstract double disagreement(int distance);

  /** With the padded interval at 95 %. */
  public Agreement of(RatingTable table) {
    return of(table, Level.DEFAULT);
  }

  /**
   * With the padded interval.
   *
   * @param level confidence level within (0, 1)
   */
  public Agreement of(RatingTable table, double level) {
    LargeSample interval = LargeSample.at(level);
    return of(table, level, k -> interval.padded(-1, k.part(), k.padded().part(), table.items()));
  }

  /**
   * With the interval κ ± z SE, as published: for tables whose every category has some tens of
   * items.
   */
  public Agreement ofLargeSample(RatingTable table, double level) {
    LargeSample interval = LargeSample.at(level);
    return of(table, level, k -> interval.normal(k.value(), k.standardError(), table.items()));
  }

  /** With the interval by resampling items; the standard error is the large-sample one. */
  public Agreement of(RatingTable table, Bootstrap bootstrap) {
    return of(
        table,
        bootstrap.level(),
        k -> LargeSample.with(bootstrap.reading(k.cells(), k::value), k.standardError()));
  }

  private Agreement of(RatingTable table, double level, Function<KappaCells, Reading> reading) {
    long n = table.items();
    if (n == 0) {
      return Agreement.none(new Undefined(Undefined.Reason.EMPTY, 0));
    }
    KappaCells cells = new KappaCells(this, table);
    return new Agreement(
        cells.varies() ? reading.apply(cells) : new Undefined(Undefined.Reason.NO_VARIATION, n),
        ShareInterval.share(table.agreed(), n, level),
        Estimate.bare(cells.chance(), n));
  }

  /**
   * What each item does to κ: with D the observed and E the expected disagreement, a and b the mean
   * disagreement of its categories with the other rater's margin: (a + b - 2E) D/E² - (w - D)/E.
   * Their mean is 0. Nothing is known where κ is undefined.
   *
   * @param second as many as {@code first}
   */
  public Influence influence(int[] first, int[] second, int categories) {
    RatingTable table = RatingTable.of(first, second, categories);
    KappaCells cells = new KappaCells(this, table);
    if (table.items() == 0 || !cells.varies()) {
      return Influence.NONE;
    }
    double[] items = new double[first.length];
    for (int i = 0; i < items.length; i++) {
      items[i] = cells.influence(first[i], second[i]);
    }
    return Influence.of(cells.value(), items);
  }
}
