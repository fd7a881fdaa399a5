package assayer.metrics.association;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Flag;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Bootstrap;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionsTest {
  private static final Bootstrap BOOTSTRAP = Bootstrap.withDefaults().withReplicates(400);

  private static Estimate pooled(Concordance coefficient, double[] x, double[] y, int[] question) {
    return PooledQuestions.of(x, y, question)
        .reading(coefficient, BOOTSTRAP)
        .estimate()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void pooled_hasAnInterval_whateverTheOrderOfRows(Concordance coefficient) {
    SplittableRandom random = new SplittableRandom(4);
    double[] x = random.ints(240, -40, 40).mapToDouble(v -> v / 4.0).toArray();
    double[] y = Arrays.stream(x).map(v -> v + random.nextInt(-10, 10)).toArray();
    int[] question = IntStream.range(0, 240).map(i -> i % 40).toArray();
    Estimate found = pooled(coefficient, x, y, question);
    Interval interval = found.interval().orElseThrow();
    assertTrue(interval.low() < found.value() && found.value() < interval.high());
    assertEquals(40, found.clusters().orElseThrow());
    assertEquals(coefficient.of(x, y).estimate().orElseThrow().value(), found.value());
    int[] turned = IntStream.range(0, 240).map(i -> 239 - i).toArray();
    Estimate again =
        pooled(
            coefficient,
            Arrays.stream(turned).mapToDouble(i -> x[i]).toArray(),
            Arrays.stream(turned).mapToDouble(i -> y[i]).toArray(),
            Arrays.stream(turned).map(i -> question[i]).toArray());
    assertEquals(found, again);
  }

  @Test
  void pooled_needsQuestionsWithoutGaps_andTwoForAnInterval() {
    double[] scores = {1, 2, 3};
    for (int[] question : new int[][] {{0, 2, 2}, {-1, 0, 0}, {0, 0}}) {
      assertThrows(
          IllegalArgumentException.class, () -> PooledQuestions.of(scores, scores, question));
    }
    Estimate one = pooled(Concordance.KENDALL_TAU_B, scores, scores, new int[3]);
    assertTrue(one.interval().isEmpty() && one.flags().contains(Flag.TOO_FEW_CLUSTERS));
    Estimate two = pooled(Concordance.GOODMAN_KRUSKAL_GAMMA, scores, scores, new int[] {0, 1, 1});
    assertEquals(1, two.value());
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        PooledQuestions.of(new double[0], new double[0], new int[0])
            .reading(Concordance.SOMERS_D, BOOTSTRAP));
  }

  @Test
  void perQuestion_withoutADefinedOne_isUndefined() {
    PerQuestion questions = new PerQuestion(Concordance.KENDALL_TAU_B);
    questions.add(new double[2], new double[2]);
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), questions.mean());
    questions.add(new double[] {1, 2}, new double[] {1, 2});
    Estimate one = questions.mean().estimate().orElseThrow();
    assertTrue(one.flags().contains(Flag.TOO_FEW));
    questions.add(new double[] {1, 2}, new double[] {1, 2});
    Estimate alike = questions.mean().estimate().orElseThrow();
    assertTrue(alike.interval().isEmpty() && alike.flags().contains(Flag.DEGENERATE));
    questions.add(new double[] {1, 2}, new double[] {2, 1});
    assertTrue(questions.mean().estimate().orElseThrow().interval().isPresent());
    assertThrows(
        IllegalArgumentException.class,
        () -> questions.combine(new PerQuestion(Concordance.SOMERS_D)));
  }
}
