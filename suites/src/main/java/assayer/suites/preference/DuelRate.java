package assayer.suites.preference;

import assayer.core.dataset.Sections;
import assayer.core.reading.Reading;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.mean.Linearised;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.section.ItemTable;
import assayer.metrics.section.SectionMetric;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The share of single comparisons that go to the right completion, all sets pooled: a ratio of two
 * totals, whose standard error is that of the sets, since the comparisons of one set share
 * completions.
 *
 * @param items sets
 * @param won the column of what their comparisons are worth
 * @param fought the column of how many there were
 */
record DuelRate(ItemTable items, int won, int fought, Sections sections) implements SectionMetric {

  @Override
  public Reading overall(Bootstrap bootstrap) {
    return reading(subset -> true, bootstrap.level());
  }

  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    return reading(subset -> sections.section(subset).equals(section), bootstrap.level());
  }

  private Reading reading(Predicate<String> wanted, double level) {
    int[] rows =
        IntStream.range(0, items.size())
            .filter(i -> wanted.test(items.subset(i)) && items.value(fought, i) > 0)
            .toArray();
    return Linearised.ratio(column(rows, won), column(rows, fought))
        .measured()
        .reading(MeanInterval.STUDENT_T, level);
  }

  private double[] column(int[] rows, int column) {
    return IntStream.of(rows).mapToDouble(row -> items.value(column, row)).toArray();
  }

  @Override
  public Influence influence() {
    return Influence.NONE;
  }
}
