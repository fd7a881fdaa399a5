package assayer.adapters.local.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import assayer.core.outcome.FailureKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class GreedyTest {
  private static final long[] PROMPT = {7, 8};

  /** A model that holds the token after the last one to be the likeliest; it ends by 3. */
  private static float[] counting(long[] tokens) {
    float[] logits = new float[5];
    logits[(int) (tokens[tokens.length - 1] + 1) % 5] = 1;
    return logits;
  }

  private static Written write(Greedy how, long... prompt) {
    return how.write(prompt, GreedyTest::counting);
  }

  @Test
  void endToken_endsATextAndIsNoPartOfIt() {
    assertEquals(
        new Written.Text(List.of(1L, 2L), List.of(), true),
        write(new Greedy(Set.of(3L), text -> false, 9, 0), 0));
  }

  @Test
  void limit_cutsATextOff() {
    assertEquals(
        new Written.Text(List.of(1L, 2L), List.of(), false),
        write(new Greedy(Set.of(4L), text -> false, 2, 0), 0));
  }

  @Test
  void stop_endsAText_alsoAtTheLimit() {
    assertEquals(
        new Written.Text(List.of(1L, 2L), List.of(), true),
        write(new Greedy(Set.of(4L), text -> text.contains(2L), 2, 0), 0));
  }

  @Test
  void model_readsThePromptOnce_thenEachTokenOnce() {
    List<List<Long>> read = new ArrayList<>();
    new Greedy(Set.of(3L), text -> false, 9, 0)
        .write(
            PROMPT,
            tokens -> {
              read.add(java.util.Arrays.stream(tokens).boxed().toList());
              return counting(tokens);
            });
    assertEquals(
        List.of(List.of(7L, 8L), List.of(4L), List.of(0L), List.of(1L), List.of(2L)), read);
  }

  @Test
  void equals_areDecidedByTheLowerNumber() {
    Written.Text text =
        assertInstanceOf(
            Written.Text.class,
            new Greedy(Set.of(), t -> false, 1, 2)
                .write(PROMPT, tokens -> new float[] {0, 2, 2, 1}));
    assertEquals(List.of(1L), text.tokens());
    assertEquals(
        List.of(1L, 2L), text.places().get(0).likeliest().stream().map(Share::token).toList());
  }

  @Test
  void probabilities_areLogSoftmax() {
    Written.Text text =
        assertInstanceOf(
            Written.Text.class,
            new Greedy(Set.of(), t -> false, 1, 4)
                .write(PROMPT, tokens -> new float[] {0, 2, Float.NEGATIVE_INFINITY, 1}));
    double sum = Math.log(1 + Math.E + Math.E * Math.E);
    List<Share> likeliest = text.places().get(0).likeliest();
    assertEquals(text.places().get(0).taken(), likeliest.get(0));
    assertEquals(2 - sum, likeliest.get(0).log(), 1e-12);
    assertEquals(1 - sum, likeliest.get(1).log(), 1e-12);
    assertEquals(0 - sum, likeliest.get(2).log(), 1e-12);
    assertEquals(Double.NEGATIVE_INFINITY, likeliest.get(3).log());
  }

  @Test
  void logitThatIsNoNumber_isAFailure() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      Written.Nothing nothing =
          assertInstanceOf(
              Written.Nothing.class,
              new Greedy(Set.of(), t -> false, 1, 0).write(PROMPT, tokens -> new float[] {0, bad}));
      assertEquals(FailureKind.NON_FINITE, nothing.kind());
    }
  }
}
