package assayer.tests.bench;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.metrics.agreement.KrippendorffAlpha;
import assayer.metrics.agreement.UnitValues;
import assayer.metrics.association.Concordance;
import assayer.metrics.control.BaselineComparisons;
import assayer.metrics.control.LengthControl;
import assayer.metrics.discrimination.Auroc;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.resampling.Sample;
import assayer.metrics.tournament.BradleyTerry;
import assayer.metrics.tournament.Games;
import assayer.metrics.tournament.Outcome;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The metrics a large run waits for, from primitive columns to a number. Names of the methods are
 * those of the peers in {@code tests/bench/peers.py}, which reads the same columns.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@State(Scope.Benchmark)
public class MetricsBench {
  private static final int SYSTEMS = 20;

  /** Rows of each column. */
  @Param({"1000", "100000", "1000000"})
  int rows;

  private boolean[] label = {};
  private double[] score = {};
  private double[] x = {};
  private double[] y = {};
  private double[] binary = {};
  private int[] first = {};
  private int[] second = {};
  private boolean[] won = {};
  private double[] length = {};
  private double[] usual = {};
  private double[] difficulty = {};
  private double[] preference = {};
  private double[][] raters = {};

  /** Reads the columns. */
  @Setup
  public void read() throws IOException {
    BenchData data = new BenchData(rows);
    label = data.labels("label");
    score = data.column("score");
    x = data.column("x");
    y = data.column("y");
    binary = data.column("binary");
    first = data.wholes("first");
    second = data.wholes("second");
    won = data.labels("won");
    length = data.column("length");
    usual = new double[rows];
    Arrays.fill(usual, 1000);
    difficulty = data.column("difficulty");
    preference = data.column("preference");
    raters = new double[][] {data.column("rater0"), data.column("rater1"), data.column("rater2")};
  }

  /** Area, DeLong's standard error and the interval; the peer gives the area alone. */
  @Benchmark
  public double auroc() {
    return value(Auroc.withDefaults().of(score, label).area());
  }

  /** Tau-b. */
  @Benchmark
  public double kendall() {
    return value(Concordance.KENDALL_TAU_B.of(x, y));
  }

  /** Interval alpha of three raters. */
  @Benchmark
  public double alpha() {
    UnitValues units = new UnitValues();
    for (int i = 0; i < rows; i++) {
      units.add(raters[0][i], raters[1][i], raters[2][i]);
    }
    return value(KrippendorffAlpha.INTERVAL.of(units).alpha());
  }

  /** Counting the games and the strength of the last of 20 systems. */
  @Benchmark
  public double bradleyTerry() {
    Games games = Games.of(SYSTEMS);
    for (int i = 0; i < rows; i++) {
      games.add(first[i], second[i], won[i] ? Outcome.FIRST : Outcome.SECOND);
    }
    return value(BradleyTerry.withDefaults().fit(games).theta().get(SYSTEMS - 1));
  }

  /** The lower end for the mean of 0/1 rows. */
  @Benchmark
  public double bcaOfAccuracy() {
    return low(Sample.of(binary).mean(Bootstrap.withDefaults()));
  }

  /** The lower end for the mean of real rows. */
  @Benchmark
  public double bcaOfMean() {
    return low(Sample.of(score).mean(Bootstrap.withDefaults()));
  }

  /** The coefficient of the length term, with difficulties, standard errors and win rates. */
  @Benchmark
  public double lengthControl() {
    BaselineComparisons rows =
        BaselineComparisons.of(preference, usual, length).withDifficulty(difficulty);
    return LengthControl.withDefaults().of(rows).coefficients().get(1);
  }

  private static double value(Reading reading) {
    return reading.estimate().map(Estimate::value).orElseThrow();
  }

  private static double low(Reading reading) {
    return reading.estimate().flatMap(Estimate::interval).map(Interval::low).orElseThrow();
  }
}
