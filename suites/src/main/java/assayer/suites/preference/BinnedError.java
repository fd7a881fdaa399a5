package assayer.suites.preference;

import assayer.core.dataset.Sections;
import assayer.core.reading.Reading;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.probability.CalibrationError;
import assayer.metrics.probability.EqualWidthBins;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMetric;
import java.util.function.IntPredicate;

/**
 * The expected calibration error of pairs, by the likelier side of each. All pairs are pooled,
 * whatever sections weigh, since errors of bins are no means over pairs; and it has no interval, as
 * resampling adds to a figure that is above 0 by chance already.
 *
 * @param items all pairs
 * @param column the probability of the chosen completion
 * @param sections which subsets are a section
 * @param bins how many
 * @param ifCalibrated whether what a calibrated model would show is wanted instead
 */
record BinnedError(ItemTable items, int column, Sections sections, int bins, boolean ifCalibrated)
    implements SectionMetric {

  @Override
  public Reading overall(Bootstrap bootstrap) {
    return of(item -> true);
  }

  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    return of(item -> sections.section(items.subset(item)).equals(section));
  }

  @Override
  public Influence influence() {
    return Influence.NONE;
  }

  private Reading of(IntPredicate wanted) {
    EqualWidthBins binned = EqualWidthBins.of(bins);
    for (int item = 0; item < items.size(); item++) {
      double p = items.value(column, item);
      if (!Double.isNaN(p) && wanted.test(item)) {
        binned.addTopLabel(new double[] {p, 1 - p}, 0);
      }
    }
    CalibrationError error = binned.error();
    return ifCalibrated ? error.ifCalibrated() : error.expected();
  }
}
