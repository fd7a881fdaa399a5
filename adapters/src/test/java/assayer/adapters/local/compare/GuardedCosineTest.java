package assayer.adapters.local.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Candidate;
import assayer.core.item.Prompt;
import assayer.core.model.ScoreQuestion;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Guards on vectors and texts whose numbers can be worked out by hand. */
final class GuardedCosineTest {
  private static final double[] EAST = {2, 0};
  private static final double[] NORTH_EAST = {3, 3};
  private static final double[] WEST = {-1, 0};
  private static final double HALF_RIGHT = Math.sqrt(0.5);

  private static double score(Guard guard, String completion, double[] vector) {
    ScoreQuestion question = new ScoreQuestion(Prompt.of("p"), Candidate.of("", completion));
    return new GuardedCosine(guard).score(question, EAST, vector);
  }

  @Test
  void withoutGuard_itIsTheCosine() {
    assertEquals(HALF_RIGHT, score(Guard.NONE, "a a a a a a", NORTH_EAST), 1e-15);
    assertEquals(-1, score(Guard.NONE, "a", WEST), 1e-15);
    assertTrue(Double.isNaN(score(Guard.NONE, "a", new double[2])));
  }

  /** Six runs have four triples, of which two are different: (a,b,a) and (b,a,b). */
  @Test
  void repetition_countsDifferentTriples() {
    assertEquals(0.5, Marks.of("a b a b a b").variety(), 0);
    assertEquals(1, Marks.of("a b").variety(), 0);
    assertEquals(1, Marks.of("").variety(), 0);
    assertEquals(1, Marks.of("a b c d").variety(), 0);
    assertEquals(0.5 * HALF_RIGHT, score(Guard.REPETITION, "a b a b a b", NORTH_EAST), 1e-15);
  }

  @Test
  void length_isHundredsOfRuns_upToTheLongestOfThePaper() {
    assertEquals(8, Marks.of("It's 3.5 km!").count()); // It, ', s, 3, ., 5, km, !
    assertEquals(0.02 * HALF_RIGHT, score(Guard.LENGTH, "two words", NORTH_EAST), 1e-15);
    String varied = String.join(" ", numbers(600));
    assertEquals(5.12 * HALF_RIGHT, score(Guard.LENGTH, varied, NORTH_EAST), 1e-12);
  }

  private static List<String> numbers(int count) {
    return java.util.stream.IntStream.range(0, count).mapToObj(i -> "w" + i).toList();
  }

  /** A factor below one would raise a negative score: repeating oneself must never pay. */
  @Test
  void completionThatPointsAway_keepsItsCosine() {
    for (Guard guard : Guard.values()) {
      assertEquals(-1, score(guard, "a b a b a b", WEST), 1e-15);
      assertEquals(0, score(guard, "a b a b a b", new double[] {0, 1}), 1e-15);
    }
  }

  @Test
  void runs_areOfWordsAndOfPunctuation_inAnyScript() {
    assertEquals(4, Marks.of("не так, да").count());
    assertEquals(java.util.Set.of("no", ",", "yes"), Marks.runs("No, no, YES"));
  }
}
