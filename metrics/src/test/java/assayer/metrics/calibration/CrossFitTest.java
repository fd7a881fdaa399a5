package assayer.metrics.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.metrics.mean.ClusteredMean;
import assayer.metrics.mean.Clusters;
import assayer.metrics.mean.MeanInterval;
import assayer.metrics.probability.Brier;
import assayer.metrics.regression.Logistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CrossFitTest {

  /** Clusters of four rows that all come out alike, whatever their score says. */
  private static CalibrationRows hopeless(int clusters, int first, List<Integer> order) {
    List<String> names = new ArrayList<>();
    double[] scores = new double[4 * clusters];
    boolean[] labels = new boolean[4 * clusters];
    for (int at = 0; at < order.size(); at++) {
      int i = order.get(at);
      int cluster = first + i / 4;
      names.add("question " + cluster);
      scores[at] = new SplittableRandom(cluster).nextDouble();
      labels[at] = new SplittableRandom(1000L + cluster).nextBoolean();
    }
    return CalibrationRows.of(scores, labels, names);
  }

  private static List<Integer> order(int rows) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      order.add(i);
    }
    return order;
  }

  @Test
  void clustersInBothParts_areRefused() {
    CalibrationRows fitted = hopeless(10, 0, order(40));
    CalibrationRows shared = hopeless(10, 9, order(40));
    assertThrows(
        IllegalArgumentException.class,
        () -> MapEvaluation.heldOut(MapKind.PLATT, fitted, shared, ScoreKind.PROBABILITY));
    MapEvaluation apart =
        MapEvaluation.heldOut(
            MapKind.PLATT, fitted, hopeless(5, 10, order(20)), ScoreKind.PROBABILITY);
    assertEquals(40, apart.fitted());
    assertEquals(20, apart.evaluated());
    assertEquals(5, ((Estimate) apart.brierAfter()).clusters().orElseThrow());
  }

  @Test
  void fitsThatKnowTheCluster_wouldLookGood_wholeClustersDoNot() {
    CalibrationRows rows = hopeless(60, 0, order(240));
    double own = 0;
    CalibrationMap map = rows.fit(MapKind.ISOTONIC).map().orElseThrow();
    for (int i = 0; i < rows.n(); i++) {
      double miss = map.probability(rows.score(i)) - (rows.label(i) ? 1 : 0);
      own += miss * miss / rows.n();
    }
    MapEvaluation crossed =
        CrossFit.withDefaults().evaluate(MapKind.ISOTONIC, rows, ScoreKind.PROBABILITY);
    assertTrue(own < 0.25 && value(crossed.brierAfter()) > 0.25, own + " " + crossed);
  }

  @Test
  void overconfidentLogits_areMended_byAllMaps() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 2000;
    double[] scores = new double[n];
    boolean[] labels = new boolean[n];
    List<String> clusters = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      scores[i] = 6 * random.nextGaussian();
      labels[i] = random.nextDouble() < Logistic.of(scores[i] / 4);
      clusters.add("c" + i / 5);
    }
    CalibrationRows rows = CalibrationRows.of(scores, labels, clusters);
    for (MapKind kind : MapKind.values()) {
      MapEvaluation found = CrossFit.withDefaults().evaluate(kind, rows, ScoreKind.LOGIT);
      assertTrue(value(found.brierAfter()) < value(found.brierBefore()) - 0.02, kind + "");
      assertEquals(400, ((Estimate) found.logLossAfter()).clusters().orElseThrow());
    }
  }

  @Test
  void losses_haveErrorsByCluster() {
    CalibrationRows rows = hopeless(60, 0, order(240));
    double[] misses = new double[rows.n()];
    Arrays.setAll(misses, i -> Brier.score(rows.score(i), rows.label(i)));
    Reading expected =
        ClusteredMean.of(misses, Clusters.of(rows.clusters()))
            .measured()
            .reading(MeanInterval.STUDENT_T);
    assertEquals(value(expected), value(evaluate(rows, 0).brierBefore()), 1e-15);
    assertEquals(error(expected), error(evaluate(rows, 0).brierBefore()), 1e-15);
    MapEvaluation few =
        MapEvaluation.heldOut(
            MapKind.ISOTONIC, rows, hopeless(1, 60, order(4)), ScoreKind.PROBABILITY);
    assertTrue(((Estimate) few.logLossAfter()).flags().contains(Flag.TOO_FEW_CLUSTERS));
    CalibrationRows certain =
        CalibrationRows.of(
            new double[] {0, 1}, new boolean[] {false, false}, List.of("no", "other"));
    MapEvaluation clipped =
        MapEvaluation.heldOut(MapKind.PLATT, rows, certain, ScoreKind.PROBABILITY);
    assertTrue(((Estimate) clipped.logLossBefore()).flags().contains(Flag.CLIPPED));
  }

  private static double error(Reading reading) {
    return ((Estimate) reading).standardError().orElseThrow();
  }

  @Test
  void orderOfRows_changesNothing_theSeedDoes() {
    List<Integer> shuffled = order(240);
    Collections.shuffle(shuffled, new Random(1));
    MapEvaluation one = evaluate(hopeless(60, 0, order(240)), 0);
    MapEvaluation other = evaluate(hopeless(60, 0, shuffled), 0);
    assertEquals(value(one.brierAfter()), value(other.brierAfter()), 1e-12);
    MapEvaluation seeded = evaluate(hopeless(60, 0, order(240)), 1);
    assertTrue(value(one.brierAfter()) != value(seeded.brierAfter()));
  }

  private static MapEvaluation evaluate(CalibrationRows rows, long seed) {
    return CrossFit.withDefaults()
        .withSeed(seed)
        .evaluate(MapKind.PLATT, rows, ScoreKind.PROBABILITY);
  }

  @Test
  void edges() {
    Undefined few = new Undefined(Undefined.Reason.TOO_FEW_CLUSTERS, 16);
    assertEquals(few, evaluate(hopeless(4, 0, order(16)), 0).brierAfter());
    Undefined empty = new Undefined(Undefined.Reason.EMPTY, 0);
    assertEquals(empty, evaluate(hopeless(0, 0, order(0)), 0).brierAfter());
    CalibrationRows oneClass =
        CalibrationRows.of(
            new double[] {1, 2, 3, 4, 5}, new boolean[5], List.of("a", "b", "c", "d", "e"));
    assertEquals(
        new Undefined(Undefined.Reason.SINGLE_CLASS, 4), evaluate(oneClass, 0).logLossAfter());
    assertThrows(IllegalArgumentException.class, () -> CrossFit.withDefaults().withFolds(1));
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
