package assayer.suites.preference;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.Cells;
import assayer.metrics.mean.Linearised;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.section.SectionMetric;
import assayer.metrics.section.ValueCounts;
import java.util.Arrays;
import java.util.List;

/**
 * The score of RewardBench 2's Ties (Malik et al. 2025, by its code, as the paper states no
 * constants): 0.30 tied + 0.30 ref + 0.20 preferred + 0.20 preferred-hard + 0.01 margin, the means
 * of
 *
 * <ul>
 *   <li>ref, tied: whether the worst right answer stands above the best wrong one, over all prompts
 *       with one right answer and over all with many
 *   <li>over numbers that have both: preferred, whether the gap of the prompt with many is larger
 *       than the spread of its right answers; preferred-hard, whether the smaller gap of the two
 *       prompts is; margin, tanh(that gap / spread - 1)
 * </ul>
 *
 * <p>The weights add to 1.01, so it lies within [-0.01, 1.01], and is not clamped. It is a sum of
 * what its units add to it: pairs of prompts, and prompts without a twin. Units are resampled, each
 * sort by itself; where they are very many the interval is Student's t.
 */
final class TiesScore implements SectionMetric {
  private static final double ACCURACY = 0.30;
  private static final double PREFERRED = 0.20;
  private static final double MARGIN = 0.01;

  /** Above so many units a bootstrap gets slow. */
  private static final int MANY = 4096;

  private final TiesTable table;
  private final List<TiesPair> pairs;
  private final boolean defined;
  private final double[] worth;

  TiesScore(TiesTable table) {
    this.table = table;
    this.pairs = table.pairs();
    int references = table.count(TiesTable.REFERENCE);
    int tied = table.count(TiesTable.TIED);
    this.defined = references > 0 && tied > 0 && !pairs.isEmpty();
    this.worth = defined ? worth(ACCURACY / references, ACCURACY / tied) : new double[0];
  }

  /** What each item adds to the score; that of a pair stands where its tied prompt does. */
  private double[] worth(double perReference, double perTied) {
    double[] worth = new double[table.size()];
    for (int i = 0; i < worth.length; i++) {
      TiesPrompt prompt = table.prompt(i);
      double share = prompt.reference() ? perReference : perTied;
      worth[i] = prompt.isLeftOut() ? 0 : share * prompt.accurate();
    }
    for (TiesPair pair : pairs) {
      double terms = PREFERRED * (pair.preferred() + pair.preferredHard()) + MARGIN * pair.margin();
      worth[pair.tied()] += worth[pair.reference()] + terms / pairs.size();
      worth[pair.reference()] = 0;
    }
    return worth;
  }

  private ValueCounts adds(int[] unit) {
    return ValueCounts.of(Arrays.stream(unit).mapToDouble(item -> worth[item]).toArray());
  }

  /** With its interval; undefined where one of the five means is. */
  @Override
  public Reading overall(Bootstrap bootstrap) {
    if (!defined) {
      return new Undefined(Undefined.Reason.EMPTY, table.size());
    }
    List<ValueCounts> strata = table.units().stream().map(this::adds).toList();
    if (strata.stream().mapToLong(ValueCounts::n).sum() > MANY) {
      return Linearised.of(influence())
          .measured()
          .reading(MeanInterval.STUDENT_T, bootstrap.level());
    }
    Cells cells = Cells.of(strata.stream().map(ValueCounts::counts).toList());
    return bootstrap.reading(cells, counts -> sum(strata, cells, counts));
  }

  private static double sum(List<ValueCounts> strata, Cells cells, long[] counts) {
    double sum = 0;
    for (int s = 0; s < strata.size(); s++) {
      sum += strata.get(s).n() * strata.get(s).mean(counts, cells.begin(s));
    }
    return sum;
  }

  /** It has one section. */
  @Override
  public Reading section(String section, Bootstrap bootstrap) {
    return overall(bootstrap);
  }

  /** With N items, N (what the unit adds - the mean of its sort), where the unit stands. */
  @Override
  public Influence influence() {
    if (!defined) {
      return Influence.NONE;
    }
    double[] influence = new double[table.size()];
    double value = 0;
    for (int[] unit : table.units()) {
      ValueCounts adds = adds(unit);
      value += adds.n() * adds.mean();
      for (int item : unit) {
        influence[item] = influence.length * (worth[item] - adds.mean());
      }
    }
    return Influence.of(value, influence);
  }
}
