package assayer.metrics.discrimination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest {

  /** By the definition: a positive's precision at its own score, averaged. */
  private static double naive(double[] scores, boolean[] labels) {
    double sum = 0;
    int positives = 0;
    for (int i = 0; i < scores.length; i++) {
      if (labels[i]) {
        double found = 0;
        double fired = 0;
        for (int j = 0; j < scores.length; j++) {
          fired += scores[j] >= scores[i] ? 1 : 0;
          found += scores[j] >= scores[i] && labels[j] ? 1 : 0;
        }
        sum += found / fired;
        positives++;
      }
    }
    return sum / positives;
  }

  @Test
  void area_isTheDoubleLoop() {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 2 + random.nextInt(60);
      double[] scores = random.ints(n, 0, 9).mapToDouble(i -> i).toArray();
      scores[0] = Double.POSITIVE_INFINITY;
      boolean[] labels = new boolean[n];
      for (int i = 0; i < n; i++) {
        labels[i] = i == 1 || (i > 1 && random.nextBoolean());
      }
      AveragePrecision found = AveragePrecision.of(scores, labels, Direction.HIGHER);
      assertEquals(naive(scores, labels), value(found.area()), 1e-12);
      assertEquals((double) found.positives() / n, value(found.prevalence()), 1e-15);
    }
  }

  @Test
  void lower_isHigherOfNegatedScores() {
    boolean[] labels = {true, false, true, false};
    double[] scores = {0.0, -0.0, 2, 3};
    double[] negated = {-0.0, 0.0, -2, -3};
    assertEquals(
        AveragePrecision.of(negated, labels, Direction.HIGHER),
        AveragePrecision.of(scores, labels, Direction.LOWER));
  }

  @Test
  void noRows_areEmpty() {
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        AveragePrecision.of(new double[0], new boolean[0], Direction.HIGHER).area());
  }

  private static double value(Reading reading) {
    return ((Estimate) reading).value();
  }
}
