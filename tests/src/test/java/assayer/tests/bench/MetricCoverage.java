package assayer.tests.bench;

import assayer.core.reading.Reading;
import assayer.metrics.association.Pearson;
import assayer.metrics.association.Spearman;
import assayer.metrics.discrimination.Auroc;
import assayer.metrics.distance.OneStep;
import assayer.metrics.interval.ShareMean;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Clusters;
import assayer.metrics.mean.HarmonicMean;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.mean.Moments;
import assayer.metrics.mean.Share;
import assayer.metrics.noise.VerifierErrors;
import assayer.metrics.significance.PairedCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Intervals of metrics that are no plain share, each over data whose true value is known. */
final class MetricCoverage {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** That a rater says what is true, or a judge agrees with the label. */
  static final double RIGHT = 0.9;

  private MetricCoverage() {}

  /** Draws n rows of difficulty p and reads the metric. */
  interface Draw {
    Reading read(SplittableRandom random, double p, int n);
  }

  /** A metric with its true value for each p. */
  record Trial(String name, DoubleUnaryOperator truth, Draw draw, int sets) {

    Trial(String name, DoubleUnaryOperator truth, Draw draw) {
      this(name, truth, draw, 4_000);
    }

    /** With fewer data sets, as resampling takes long. */
    Trial resampling() {
      return new Trial(name, truth, draw, 1_000);
    }

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
    harmonicMeans(trials);
    trials.addAll(CreditCoverage.all());
    trials.addAll(AgreementCoverage.all());
    areas(trials);
    correlations(trials);
    trials.addAll(PoweredCoverage.all());
    trials.addAll(TournamentCoverage.all());
    verifiers(trials);
    trials.add(
        new Trial(
            "reward distance by prompts (default)",
            MetricCoverage::apart,
            MetricCoverage::distance));
    return trials;
  }

  private static void harmonicMeans(List<Trial> trials) {
    DoubleUnaryOperator truth = p -> p / (p + 0.5);
    trials.add(new Trial("harmonic mean, MOVER (default)", truth, MetricCoverage::harmonic));
    trials.add(new Trial("harmonic mean, student-t", truth, MetricCoverage::harmonicByError));
    trials.add(
        new Trial(
            "harmonic mean over clusters of 4, MOVER (default)",
            truth,
            MetricCoverage::clusteredHarmonic));
  }

  private static void areas(List<Trial> trials) {
    DoubleUnaryOperator truth = p -> NORMAL.cumulativeProbability(Math.sqrt(0.5));
    Auroc auroc = Auroc.withDefaults();
    trials.add(new Trial("AUROC (default)", truth, (r, p, n) -> auroc(auroc, r, p, n)));
    trials.add(
        new Trial(
            "AUROC, DeLong on the logit scale",
            truth,
            (r, p, n) -> auroc(auroc.withLogitInterval(), r, p, n)));
  }

  private static void correlations(List<Trial> trials) {
    trials.add(
        new Trial(
            "Pearson, Fisher's z",
            p -> 2 * p - 1,
            (r, p, n) -> correlation(Pearson.withDefaults()::of, r, p, n)));
    DoubleUnaryOperator rho = p -> 6 / Math.PI * StrictMath.asin((2 * p - 1) / 2);
    Spearman spearman = Spearman.withDefaults();
    trials.add(
        new Trial("Spearman (default)", rho, (r, p, n) -> correlation(spearman::of, r, p, n)));
    trials.add(
        new Trial(
            "Spearman, Bonett-Wright",
            rho,
            (r, p, n) -> correlation(spearman.withBonettWright()::of, r, p, n)));
  }

  private static void verifiers(List<Trial> trials) {
    trials.add(
        new Trial(
            "verifier's false positive rate (default)",
            p -> p,
            (r, p, n) -> verifier(r, p, n).falsePositiveRate(0.95)));
    trials.add(
        new Trial(
            "verifier's Youden J, Newcombe",
            p -> RIGHT - p,
            (r, p, n) -> verifier(r, p, n).youden(0.95)));
    trials.add(
        new Trial("accuracy corrected for a verifier's errors", p -> p, MetricCoverage::corrected));
  }

  static boolean coin(SplittableRandom random, double p) {
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

  private static Share share(SplittableRandom random, double p, int n) {
    Share share = new Share();
    for (int row = 0; row < n; row++) {
      share.add(coin(random, p));
    }
    return share;
  }

  private static Reading harmonic(SplittableRandom random, double p, int n) {
    return HarmonicMean.reading(
        share(random, p, n / 2).reading(0.95), share(random, 0.5, n / 2).reading(0.95));
  }

  private static Reading harmonicByError(SplittableRandom random, double p, int n) {
    double[] first = random.doubles(n / 2).map(u -> u < p ? 1 : 0).toArray();
    double[] second = random.doubles(n / 2).map(u -> u < 0.5 ? 1 : 0).toArray();
    return HarmonicMean.of(Moments.of(first), Moments.of(second)).reading(MeanInterval.STUDENT_T);
  }

  private static Reading clusteredHarmonic(SplittableRandom random, double p, int n) {
    return HarmonicMean.reading(
        clustered(random, p, n / 2).reading(), clustered(random, 0.5, n / 2).reading());
  }

  private static ClusteredMean clustered(SplittableRandom random, double p, int n) {
    Clusters clusters = Clusters.of(IntStream.range(0, n).map(row -> row / 4).toArray());
    return ClusteredMean.of(inClusters(random, p, n), clusters);
  }

  /** Rows of 0 or 1, those of four after each other alike by 0.3. */
  static double[] inClusters(SplittableRandom random, double p, int n) {
    double[] rows = new double[n];
    boolean coin = false;
    for (int row = 0; row < n; row++) {
      coin = row % 4 == 0 ? coin(random, p) : coin;
      boolean own = coin(random, p);
      rows[row] = (coin(random, Math.sqrt(0.3)) ? coin : own) ? 1 : 0;
    }
    return rows;
  }

  static int rating(SplittableRandom random, boolean truth) {
    return coin(random, RIGHT) == truth ? 1 : 0;
  }

  private static Reading auroc(Auroc auroc, SplittableRandom random, double p, int n) {
    boolean[] labels = new boolean[n];
    double[] scores = new double[n];
    for (int row = 0; row < n; row++) {
      labels[row] = coin(random, p);
      scores[row] = random.nextGaussian() + (labels[row] ? 1 : 0);
    }
    return auroc.of(scores, labels).area();
  }

  private static Reading correlation(
      BiFunction<double[], double[], Reading> metric, SplittableRandom random, double p, int n) {
    double rho = 2 * p - 1;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int row = 0; row < n; row++) {
      x[row] = random.nextGaussian();
      y[row] = rho * x[row] + Math.sqrt(1 - rho * rho) * random.nextGaussian();
    }
    return metric.apply(x, y);
  }

  /** Accepts wrong answers at p, rejects right ones at 1 - {@link #RIGHT}; half are right. */
  private static VerifierErrors verifier(SplittableRandom random, double p, int n) {
    VerifierErrors errors = new VerifierErrors();
    for (int row = 0; row < n; row++) {
      boolean isRight = coin(random, 0.5);
      errors.add(coin(random, isRight ? RIGHT : p), isRight);
    }
    return errors;
  }

  /** p of answers are right; a verifier wrong at 1 - {@link #RIGHT} was seen on as many others. */
  private static Reading corrected(SplittableRandom random, double p, int n) {
    VerifierErrors errors = verifier(random, 1 - RIGHT, n);
    long accepted = IntStream.range(0, n).map(i -> rating(random, coin(random, p))).sum();
    return errors.correctedRate(accepted, n, 0.95);
  }

  private static double apart(double p) {
    return Math.sqrt(1 - p);
  }

  /** Two rewards of 4 responses to each of n prompts, their correlation 2p - 1. */
  private static Reading distance(SplittableRandom random, double p, int n) {
    double rho = 2 * p - 1;
    double[][] first = new double[n][4];
    double[][] second = new double[n][4];
    for (int row = 0; row < 4 * n; row++) {
      double x = random.nextGaussian();
      first[row / 4][row % 4] = x;
      second[row / 4][row % 4] = rho * x + Math.sqrt(1 - rho * rho) * random.nextGaussian();
    }
    return OneStep.withDefaults().distance(first, second);
  }
}
