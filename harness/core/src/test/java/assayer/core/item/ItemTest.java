package assayer.core.item;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ItemTest {
  private static final ItemId ID = new ItemId("d", "1", "");
  private static final Candidate ANY = Candidate.of("", "x");

  private static String message(Runnable making) {
    return assertThrows(IllegalArgumentException.class, making::run).getMessage();
  }

  @Test
  void bestOfN_needsARightAndAWrongOne() {
    assertEquals(
        "a best-of-n set needs a right and a wrong completion, got 1 right and 0 wrong",
        message(() -> new BestOfN(ID, Prompt.of("p"), List.of(ANY), List.of(), List.of())));
    assertEquals(
        "2 placements for 1 wrong completions",
        message(
            () ->
                new BestOfN(
                    ID,
                    Prompt.of("p"),
                    List.of(ANY),
                    List.of(ANY),
                    List.of(Placement.FREE, Placement.FREE))));
  }

  @Test
  void strength_isANumber() {
    PreferencePair pair = new PreferencePair(ID, Prompt.of("p"), ANY, ANY, Placement.FREE);
    assertEquals(OptionalDouble.empty(), pair.strength());
    assertEquals(
        "strength must be finite, got NaN",
        message(() -> pair.with(OptionalDouble.of(Double.NaN))));
  }

  @Test
  void firstError_liesAmongTheSteps() {
    assertEquals(
        "first wrong step is 2, but steps run from 0 to 1",
        message(
            () -> new StepwiseSolution(ID, Prompt.of("p"), List.of("a", "b"), OptionalInt.of(2))));
    assertEquals(
        "a solution needs at least one step, got none",
        message(() -> new StepwiseSolution(ID, Prompt.of("p"), List.of(), OptionalInt.empty())));
  }

  @Test
  void prompt_joinsItsTurns() {
    Prompt prompt = new Prompt(List.of(new Message("system", "a"), new Message("user", "b")));
    assertEquals("a\nb", prompt.text());
    assertEquals("c", Prompt.of("c").text());
  }
}
