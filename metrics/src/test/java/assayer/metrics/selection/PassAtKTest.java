package assayer.metrics.selection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PassAtKTest {
  @Test
  void chances_agreeWithAllSubsets() {
    for (int correct = 0; correct <= 7; correct++) {
      for (int k = 1; k <= 7; k++) {
        int right = (1 << correct) - 1; // the first samples are right
        int[] found = subsets(right, k);
        PassAtK pass = PassAtK.of(k);
        assertEquals((double) found[1] / found[0], value(pass.any(7, correct)), 1e-14);
        assertEquals((double) found[2] / found[0], value(pass.all(7, correct)), 1e-14);
      }
    }
  }

  /** Subsets of 7 of size k, those with a right one, those with right ones only. */
  private static int[] subsets(int right, int k) {
    int[] counts = new int[3];
    for (int set = 0; set < 1 << 7; set++) {
      if (Integer.bitCount(set) == k) {
        counts[0]++;
        counts[1] += (set & right) != 0 ? 1 : 0;
        counts[2] += (set & ~right) == 0 ? 1 : 0;
      }
    }
    return counts;
  }

  @Test
  void hugeCounts_costTheSmallerOfTheTwo() {
    assertEquals(0.3, value(PassAtK.of(1).any(1_000_000_000_000L, 300_000_000_000L)), 1e-14);
    assertEquals(0.5, value(PassAtK.of(500_000_000_000L).any(1_000_000_000_000L, 1)), 1e-14);
  }

  @Test
  void estimate_isUnbiased() {
    SplittableRandom random = new SplittableRandom(3);
    MeanPassAtK mean = new MeanPassAtK(PassAtK.of(3));
    for (int problem = 0; problem < 20_000; problem++) {
      mean.add(5, random.doubles(5).filter(x -> x < 0.3).count());
    }
    assertEquals(1 - Math.pow(0.7, 3), value(mean.any()), 0.01);
    assertEquals(Math.pow(0.3, 3), value(mean.all()), 0.005);
  }

  @Test
  void tooFewSamples_leaveNoMean() {
    MeanPassAtK mean = new MeanPassAtK(PassAtK.of(3));
    mean.add(5, 2);
    mean.add(2, 2);
    assertEquals(new Undefined(Undefined.Reason.TOO_FEW, 2), mean.any());
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), PassAtK.of(3).any(0, 0));
  }

  @Test
  void differentDraws_areNotCombined() {
    MeanPassAtK three = new MeanPassAtK(PassAtK.of(3));
    MeanPassAtK four = new MeanPassAtK(PassAtK.of(4));
    assertThrows(IllegalArgumentException.class, () -> three.combine(four));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
