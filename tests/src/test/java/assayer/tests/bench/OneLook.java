package assayer.tests.bench;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.mean.Moments;
import assayer.metrics.significance.Adjustment;
import assayer.metrics.significance.McNemar;
import assayer.metrics.significance.NonInferiority;
import assayer.metrics.significance.PairedCounts;
import assayer.metrics.significance.SignFlips;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Tests of two systems that are equally good on the same rows, looked at when all rows are in. */
final class OneLook {
  private static final double MARGIN = 0.04;
  private static final int FAMILY = 10;

  private OneLook() {}

  /** One test of all rows. */
  private interface Test {
    boolean rejects(SplittableRandom draws, double p, int rows);
  }

  static Map<String, FalseAlarms.Trial> trials() {
    Map<String, FalseAlarms.Trial> trials = new LinkedHashMap<>();
    trials.put("McNemar, exact", each((draws, p, n) -> mcnemar(draws, p, n).pValue() <= alpha()));
    trials.put("McNemar, mid-p", each((draws, p, n) -> mcnemar(draws, p, n).midP() <= alpha()));
    trials.put("sign flips, mean of 4 answers a row", each(OneLook::flips));
    trials.put("paired t, mean of 4 answers a row", each(OneLook::student));
    trials.put("not inferior by 0.04 (Tango), true difference -0.04", each(OneLook::margin));
    trials.put("any of 10 exact McNemar, Holm", each(family(Adjustment.HOLM)));
    trials.put("any of 10 exact McNemar, BH", each(family(Adjustment.BENJAMINI_HOCHBERG)));
    for (ShareInterval kind : List.of(ShareInterval.WILSON, ShareInterval.CLOPPER_PEARSON)) {
      String name = "gate at p, " + kind.method() + ", 95 %: ";
      trials.put(
          name + "low end above p", each((draws, p, n) -> interval(kind, draws, p, n).low() > p));
      trials.put(
          name + "high end below p", each((draws, p, n) -> interval(kind, draws, p, n).high() < p));
    }
    return trials;
  }

  private static Interval interval(ShareInterval kind, SplittableRandom draws, double p, int rows) {
    long right = draws.doubles(rows).filter(draw -> draw < p).count();
    return kind.reading(right, rows, 0.95).estimate().flatMap(Estimate::interval).orElseThrow();
  }

  private static FalseAlarms.Trial each(Test test) {
    return (draws, p) -> {
      boolean[] alarms = new boolean[FalseAlarms.ROWS.length];
      for (int n = 0; n < alarms.length; n++) {
        alarms[n] = test.rejects(draws, p, FalseAlarms.ROWS[n]);
      }
      return alarms;
    };
  }

  private static double alpha() {
    return FalseAlarms.ALPHA;
  }

  private static McNemar mcnemar(SplittableRandom draws, double p, int rows) {
    PairedCounts counts = counts(draws, p, p, rows);
    return McNemar.of(counts.onlyFirst(), counts.onlySecond());
  }

  private static PairedCounts counts(SplittableRandom draws, double first, double second, int n) {
    PairedCounts counts = PairedCounts.empty();
    for (int row = 0; row < n; row++) {
      counts.add(draws.nextDouble() < first, draws.nextDouble() < second);
    }
    return counts;
  }

  private static boolean flips(SplittableRandom draws, double p, int rows) {
    return value(SignFlips.withDefaults().test(differences(draws, p, rows)).pValue()) <= alpha();
  }

  private static boolean student(SplittableRandom draws, double p, int rows) {
    return value(Moments.of(differences(draws, p, rows)).measured().pValue()) <= alpha();
  }

  private static double[] differences(SplittableRandom draws, double p, int rows) {
    return IntStream.range(0, rows).mapToDouble(row -> difference(draws, p)).toArray();
  }

  private static double difference(SplittableRandom draws, double p) {
    double first = grade(draws, p);
    return first - grade(draws, p);
  }

  private static double grade(SplittableRandom draws, double p) {
    double right = 0;
    for (int answer = 0; answer < 4; answer++) {
      right += draws.nextDouble() < p ? 0.25 : 0;
    }
    return right;
  }

  private static boolean margin(SplittableRandom draws, double p, int rows) {
    return NonInferiority.withMargin(MARGIN)
        .withAlpha(alpha())
        .ofPairedCounts(counts(draws, p - MARGIN, p, rows))
        .notInferior();
  }

  private static Test family(Adjustment rule) {
    return (draws, p, rows) -> {
      double[] pValues =
          IntStream.range(0, FAMILY).mapToDouble(i -> mcnemar(draws, p, rows).pValue()).toArray();
      for (double adjusted : rule.adjust(pValues)) {
        if (Adjustment.rejects(adjusted, alpha())) {
          return true;
        }
      }
      return false;
    };
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
