package assayer.metrics.distance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** {@link Epic}, {@link Dard}, {@link Starc} and {@link PearsonDistance}. */
class RewardDistanceTest {
  private static final double DISCOUNT = 0.8;
  private static final int STATES = 4;
  private static final int ACTIONS = 3;
  private static final Epic EPIC = Epic.of(DISCOUNT);
  private static final Dard DARD = Dard.of(DISCOUNT);
  private static final Starc STARC = Starc.of(DISCOUNT);

  private static double[][][] table(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][][] table = new double[STATES][ACTIONS][];
    for (double[][] state : table) {
      for (int a = 0; a < ACTIONS; a++) {
        state[a] = random.doubles(STATES, -1, 1).toArray();
      }
    }
    return table;
  }

  private static Transitions transitions(long seed) {
    double[][][] table = table(seed);
    for (double[][] state : table) {
      for (int a = 0; a < ACTIONS; a++) {
        double sum = Arrays.stream(state[a]).map(p -> p + 1).sum();
        state[a] = Arrays.stream(state[a]).map(p -> (p + 1) / sum).toArray();
      }
    }
    return Transitions.of(table);
  }

  /** Scaled, and shaped by a potential; the offset is one more potential. */
  private static TabularReward shaped(double[][][] table, double scale) {
    double[] potential = {0.4, -1.5, 2.5, 0.1};
    for (int s = 0; s < STATES; s++) {
      for (int a = 0; a < ACTIONS; a++) {
        for (int next = 0; next < STATES; next++) {
          double shaping = DISCOUNT * potential[next] - potential[s];
          table[s][a][next] = scale * table[s][a][next] + shaping + 0.7;
        }
      }
    }
    return TabularReward.of(table);
  }

  @Test
  void shaping_isNoDistance() {
    Transitions transitions = transitions(9);
    for (long seed = 0; seed < 10; seed++) {
      TabularReward reward = TabularReward.of(table(seed));
      TabularReward other = shaped(table(seed), 3);
      assertEquals(0, value(EPIC.distance(reward, other)));
      assertEquals(0, value(DARD.distance(reward, other, transitions)));
      assertEquals(0, value(STARC.distance(reward, other, transitions)));
      TabularReward opposite = shaped(table(seed), -2);
      assertEquals(1, value(EPIC.distance(reward, opposite)), 1e-12);
      assertEquals(1, value(DARD.distance(reward, opposite, transitions)), 1e-12);
      assertEquals(1, value(STARC.distance(reward, opposite, transitions)), 1e-12);
    }
  }

  @Test
  void distances_areSymmetricAndObeyTheTriangle() {
    Transitions transitions = transitions(8);
    for (long seed = 0; seed < 10; seed++) {
      TabularReward a = TabularReward.of(table(seed));
      TabularReward b = TabularReward.of(table(seed + 100));
      TabularReward c = TabularReward.of(table(seed + 200));
      double ab = value(STARC.distance(a, b, transitions));
      assertEquals(ab, value(STARC.distance(b, a, transitions)), 1e-12);
      assertTrue(
          ab
              <= value(STARC.distance(a, c, transitions))
                  + value(STARC.distance(c, b, transitions)));
      double epic = value(EPIC.distance(a, b));
      assertEquals(epic, value(EPIC.distance(b, a)), 1e-12);
      assertTrue(epic <= value(EPIC.distance(a, c)) + value(EPIC.distance(c, b)));
    }
  }

  @Test
  void pureShaping_hasNoForm() {
    TabularReward shaping = shaped(new double[STATES][ACTIONS][STATES], 0);
    TabularReward reward = TabularReward.of(table(1));
    Transitions transitions = transitions(2);
    assertEquals(Reason.ZERO_VARIANCE, reason(EPIC.distance(shaping, reward)));
    assertEquals(Reason.ZERO_VARIANCE, reason(DARD.distance(reward, shaping, transitions)));
    assertEquals(0.5, value(STARC.distance(shaping, reward, transitions)), 1e-12);
    assertEquals(0, value(STARC.distance(shaping, shaping, transitions)));
    TabularReward zero = TabularReward.of(new double[STATES][ACTIONS][STATES]);
    assertEquals(0, value(STARC.distance(shaping, zero, transitions)));
    assertEquals(1, value(STARC.difference(zero, reward, transitions)), 1e-12);
  }

  /** With every pair of action and next state as mean batch, the sample is the table. */
  @Test
  void sampledEpic_onAllTransitions_isTabularEpic() {
    TabularReward first = TabularReward.of(table(3));
    TabularReward second = TabularReward.of(table(4));
    double expected = value(EPIC.distance(first, second));
    assertEquals(expected, value(EPIC.distance(sampled(first), sampled(second))), 1e-12);
  }

  private static SampledReward sampled(TabularReward reward) {
    int size = STATES * ACTIONS * STATES;
    double[] onBatch = new double[size];
    double[][] fromState = new double[size][];
    double[][] fromNext = new double[size][];
    double[][] fromMean = new double[ACTIONS * STATES][];
    int row = 0;
    for (int s = 0; s < STATES; s++) {
      for (int a = 0; a < ACTIONS; a++) {
        for (int next = 0; next < STATES; next++) {
          onBatch[row] = reward.at(s, a, next);
          fromState[row] = from(reward, s);
          fromNext[row++] = from(reward, next);
        }
      }
    }
    for (int pair = 0; pair < fromMean.length; pair++) {
      fromMean[pair] = from(reward, pair % STATES);
    }
    return SampledReward.of(onBatch, fromState, fromNext, fromMean);
  }

  private static double[] from(TabularReward reward, int state) {
    return Arrays.stream(reward.values()[state]).flatMapToDouble(Arrays::stream).toArray();
  }

  @Test
  void pearsonDistance_keepsItsDigitsNearZero() {
    double[] x = {1, 2, 3, 4};
    double[] y = {1, 2, 3, 4 + 1e-9};
    double sd = Math.sqrt(5);
    double along = 1.5 * 1e-9 / sd; // of the change, centred
    double across = Math.sqrt(0.75 * 1e-18 - along * along);
    assertEquals(across / sd / 2, value(PearsonDistance.of(x, y)), 1e-15);
    assertEquals(0, value(PearsonDistance.of(x, new double[] {3, 5, 7, 9})));
    assertEquals(1, value(PearsonDistance.of(x, new double[] {-3, -5, -7, -9})));
  }

  @Test
  void pearsonDistance_isThatOfTheCorrelation() {
    double[] x = {0.1, 2, -1, 0.5};
    double[] y = {1, -0.0, 3, 0.2};
    double[] w = {1, 2, 3, 4};
    double[] sums = new double[6];
    for (int i = 0; i < 4; i++) {
      double[] terms = {1, x[i], y[i], x[i] * x[i], y[i] * y[i], x[i] * y[i]};
      for (int k = 0; k < 6; k++) {
        sums[k] += w[i] * terms[k] / 10;
      }
    }
    double cov = sums[5] - sums[1] * sums[2];
    double vx = sums[3] - sums[1] * sums[1];
    double vy = sums[4] - sums[2] * sums[2];
    double expected = Math.sqrt((1 - cov / Math.sqrt(vx * vy)) / 2);
    assertEquals(expected, value(PearsonDistance.of(x, y, w)), 1e-14);
  }

  @Test
  void nothingToCompare_isUndefined() {
    double[] none = new double[0];
    assertEquals(Reason.EMPTY, reason(PearsonDistance.of(none, none)));
    assertEquals(Reason.TOO_FEW, reason(PearsonDistance.of(new double[] {1}, new double[] {1})));
    double[] constant = {0.1, 0.1, 0.1};
    assertEquals(
        Reason.ZERO_VARIANCE, reason(PearsonDistance.of(constant, new double[] {1, 2, 3})));
    TabularReward empty = TabularReward.of(new double[0][][]);
    assertEquals(Reason.EMPTY, reason(EPIC.distance(empty, empty)));
    Transitions nowhere = Transitions.of(new double[0][][]);
    assertEquals(Reason.EMPTY, reason(STARC.distance(empty, empty, nowhere)));
    assertEquals(Reason.EMPTY, reason(DARD.distance(empty, empty, nowhere)));
  }

  @Test
  void impossibleArguments_areRefused() {
    double[] two = {1, 2};
    assertThrows(IllegalArgumentException.class, () -> PearsonDistance.of(two, new double[] {1}));
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class, () -> PearsonDistance.of(two, new double[] {1, bad}));
      assertThrows(
          IllegalArgumentException.class, () -> TabularReward.of(new double[][][] {{{bad}}}));
    }
    assertThrows(IllegalArgumentException.class, () -> Epic.of(1.1));
    assertThrows(IllegalArgumentException.class, () -> Dard.of(-0.1));
    assertThrows(IllegalArgumentException.class, () -> Starc.of(1));
    assertThrows(IllegalArgumentException.class, () -> Transitions.of(new double[][][] {{{0.9}}}));
    assertThrows(
        IllegalArgumentException.class, () -> Transitions.of(new double[][][] {{{1.5, -0.5}}}));
    TabularReward small = TabularReward.of(new double[][][] {{{1}}});
    TabularReward large = TabularReward.of(table(1));
    assertThrows(IllegalArgumentException.class, () -> EPIC.distance(small, large));
    assertThrows(
        IllegalArgumentException.class, () -> STARC.distance(small, large, transitions(1)));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }

  private static Reason reason(Reading reading) {
    return ((Undefined) reading).reason();
  }
}
