package assayer.tests.bench;

import assayer.core.reading.Reading;
import assayer.metrics.agreement.CohenKappa;
import assayer.metrics.agreement.GwetAc1;
import assayer.metrics.agreement.ItemCounts;
import assayer.metrics.agreement.RatingTable;
import assayer.metrics.association.Pearson;
import assayer.metrics.association.Spearman;
import assayer.metrics.discrimination.Auroc;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.ShareMean;
import assayer.metrics.mean.HarmonicMean;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;
import assayer.metrics.powered.LabelledRows;
import assayer.metrics.powered.PredictionPowered;
import assayer.metrics.resampling.Sample;
import assayer.metrics.significance.PairedCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Intervals of metrics that are no plain share, each over data whose true value is known. */
final class MetricCoverage {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** That a rater says what is true, or a judge agrees with the label. */
  private static final double RIGHT = 0.9;

  private MetricCoverage() {}

  /** Draws n rows of difficulty p and reads the metric. */
  private interface Draw {
    Reading read(SplittableRandom random, double p, int n);
  }

  /** A metric with its true value for each p. */
  record Trial(String name, DoubleUnaryOperator truth, Draw draw) {

    Reading read(long seed, double p, int n) {
      return draw.read(new SplittableRandom(seed), p, n);
    }
  }

  static List<Trial> all() {
    List<Trial> trials = new ArrayList<>();
    trials.add(new Trial("difference of paired shares, Tango", p -> 0, MetricCoverage::paired));
    trials.add(
        new Trial(
            "mean of two shares, Wilson combined", p -> (p + 0.5) / 2, MetricCoverage::shares));
    trials.add(
        new Trial("harmonic mean of two shares", p -> p / (p + 0.5), MetricCoverage::harmonic));
    for (String method : List.of("student-t", "bootstrap-bca", "bootstrap-studentised")) {
      trials.add(
          new Trial(
              "reciprocal rank, " + method,
              MetricCoverage::meanCredit,
              (random, p, n) -> credits(method, random, p, n)));
    }
    trials.add(new Trial("Cohen's kappa", p -> kappa(p, true), MetricCoverage::cohen));
    trials.add(new Trial("Gwet's AC1, 3 raters", p -> kappa(p, false), MetricCoverage::gwet));
    trials.add(
        new Trial(
            "AUROC, DeLong on the logit scale",
            p -> NORMAL.cumulativeProbability(Math.sqrt(0.5)),
            MetricCoverage::auroc));
    trials.add(
        new Trial("Pearson, Fisher's z", p -> 2 * p - 1, (r, p, n) -> correlation(true, r, p, n)));
    trials.add(
        new Trial(
            "Spearman, Bonett-Wright",
            p -> 6 / Math.PI * StrictMath.asin((2 * p - 1) / 2),
            (r, p, n) -> correlation(false, r, p, n)));
    trials.add(
        new Trial("prediction-powered share, n labels of 5 n", p -> p, MetricCoverage::powered));
    return trials;
  }

  private static boolean coin(SplittableRandom random, double p) {
    return random.nextDouble() < p;
  }

  private static long count(SplittableRandom random, double p, int rows) {
    return IntStream.range(0, rows).filter(row -> coin(random, p)).count();
  }

  private static Reading paired(SplittableRandom random, double p, int n) {
    PairedCounts counts = PairedCounts.empty();
    for (int row = 0; row < n; row++) {
      boolean first = coin(random, p);
      boolean own = coin(random, p);
      counts.add(first, coin(random, 0.5) ? first : own);
    }
    return counts.difference(0.95);
  }

  private static Reading shares(SplittableRandom random, double p, int n) {
    return ShareMean.withLevel(0.95)
        .plus(1, count(random, p, n / 2), n / 2)
        .plus(1, count(random, 0.5, n / 2), n / 2)
        .reading();
  }

  private static Reading harmonic(SplittableRandom random, double p, int n) {
    double[] first = random.doubles(n / 2).map(u -> u < p ? 1 : 0).toArray();
    double[] second = random.doubles(n / 2).map(u -> u < 0.5 ? 1 : 0).toArray();
    return HarmonicMean.of(Moments.of(first), Moments.of(second)).reading(MeanInterval.STUDENT_T);
  }

  /** Right at once with p, else anywhere from the second place to the tenth. */
  private static Reading credits(String method, SplittableRandom random, double p, int n) {
    double[] credits = new double[n];
    for (int row = 0; row < n; row++) {
      credits[row] = coin(random, p) ? 1 : 1.0 / random.nextInt(2, 11);
    }
    Bootstrap bootstrap = Bootstrap.withDefaults().withReplicates(500);
    return switch (method) {
      case "student-t" -> Moments.of(credits).measured().reading(MeanInterval.STUDENT_T);
      case "bootstrap-bca" -> Sample.of(credits).mean(bootstrap);
      default -> Sample.of(credits).studentisedMean(bootstrap);
    };
  }

  private static double meanCredit(double p) {
    double below =
        IntStream.rangeClosed(2, 10).mapToDouble(place -> 1.0 / place).average().orElse(0);
    return p + (1 - p) * below;
  }

  private static int rating(SplittableRandom random, boolean truth) {
    return coin(random, RIGHT) == truth ? 1 : 0;
  }

  private static double kappa(double p, boolean byMargins) {
    double agreed = RIGHT * RIGHT + (1 - RIGHT) * (1 - RIGHT);
    double ones = p * RIGHT + (1 - p) * (1 - RIGHT);
    double unequal = 2 * ones * (1 - ones);
    double chance = byMargins ? 1 - unequal : unequal;
    return (agreed - chance) / (1 - chance);
  }

  private static Reading cohen(SplittableRandom random, double p, int n) {
    RatingTable table = new RatingTable(2);
    for (int row = 0; row < n; row++) {
      boolean truth = coin(random, p);
      table.add(rating(random, truth), rating(random, truth));
    }
    return CohenKappa.UNWEIGHTED.of(table).coefficient();
  }

  private static Reading gwet(SplittableRandom random, double p, int n) {
    ItemCounts items = new ItemCounts(2);
    for (int row = 0; row < n; row++) {
      boolean truth = coin(random, p);
      int ones = rating(random, truth) + rating(random, truth) + rating(random, truth);
      items.add(3 - ones, ones);
    }
    return GwetAc1.withDefaults().of(items).coefficient();
  }

  private static Reading auroc(SplittableRandom random, double p, int n) {
    boolean[] labels = new boolean[n];
    double[] scores = new double[n];
    for (int row = 0; row < n; row++) {
      labels[row] = coin(random, p);
      scores[row] = random.nextGaussian() + (labels[row] ? 1 : 0);
    }
    return Auroc.withDefaults().of(scores, labels).area();
  }

  private static Reading correlation(boolean pearson, SplittableRandom random, double p, int n) {
    double rho = 2 * p - 1;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int row = 0; row < n; row++) {
      x[row] = random.nextGaussian();
      y[row] = rho * x[row] + Math.sqrt(1 - rho * rho) * random.nextGaussian();
    }
    return pearson ? Pearson.withDefaults().of(x, y) : Spearman.withDefaults().of(x, y);
  }

  private static Reading powered(SplittableRandom random, double p, int n) {
    LabelledRows rows = new LabelledRows();
    for (int row = 0; row < 5 * n; row++) {
      boolean truth = coin(random, p);
      double judged = rating(random, truth);
      if (row < n) {
        rows.label(truth ? 1 : 0, judged);
      } else {
        rows.predict(judged);
      }
    }
    return PredictionPowered.withDefaults().of(rows).tuned();
  }
}
