package assayer.run.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.reading.Observations;
import assayer.core.reading.StoredObservation;
import assayer.run.store.JobKey;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DrawTest {
  private static final JobKey JOB = new JobKey(1, "m");

  private static StoredObservation line(int item, Outcome<?> outcome, boolean counts) {
    String row = Integer.toString(item);
    return new StoredObservation("r", "", 1, "s", "d", "m", false, row, "all", outcome, 0, counts);
  }

  private static List<StoredObservation> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> line(i, new Outcome.Answered<>(new Score(i)), true))
        .toList();
  }

  private static Draw draw(List<StoredObservation> lines, double share, long seed) {
    Observations all = lines::forEach;
    return Draw.of(all, share, seed);
  }

  private static List<Integer> taken(Draw draw, int count) {
    return IntStream.range(0, count)
        .filter(i -> draw.takes(JOB, Integer.toString(i), "all"))
        .boxed()
        .toList();
  }

  @Test
  void share_isDrawnExactly_roundedUp() {
    assertEquals(50, taken(draw(lines(1000), 0.05, 7), 1000).size());
    assertEquals(6, taken(draw(lines(101), 0.05, 7), 101).size());
    assertEquals(1, taken(draw(lines(3), 0.01, 7), 3).size());
    assertEquals(101, taken(draw(lines(101), 1, 7), 101).size());
  }

  @Test
  void order_doesNotMatter_andTheSeedDoes() {
    List<StoredObservation> lines = new java.util.ArrayList<>(lines(200));
    List<Integer> drawn = taken(draw(lines, 0.1, 7), 200);
    Collections.reverse(lines);
    assertEquals(drawn, taken(draw(lines, 0.1, 7), 200));
    assertNotEquals(drawn, taken(draw(lines, 0.1, 8), 200));
  }

  @Test
  void failureAndSupersededLine_areNotDrawn() {
    List<StoredObservation> lines =
        List.of(
            line(1, new Outcome.Failed<>(FailureKind.TIMEOUT, "slow", 1), true),
            line(2, new Outcome.Answered<>(new Score(1)), false));
    Draw draw = draw(lines, 1, 7);
    assertTrue(draw.isEmpty());
    assertEquals(new Draw.Job(0, 1, 0, Long.MIN_VALUE), draw.job(JOB));
    assertFalse(draw.takes(JOB, "2", "all"));
  }

  @Test
  void shareOutOfRange_isRefused() {
    for (double share : new double[] {0, -0.1, 1.01, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> draw(lines(3), share, 7));
    }
  }
}
