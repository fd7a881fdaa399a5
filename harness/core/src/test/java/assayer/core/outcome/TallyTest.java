package assayer.core.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

final class TallyTest {

  @Test
  void parts_mustAddUpToTheWhole() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Tally(1, 0, 1, 3, 1, 1, 0, 0));
    assertEquals("answered 1 + refused 1 + unparsed 0 + failed 0 is not asks 3", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Tally(2, 1, 2, 0, 0, 0, 0, 0));
  }

  @Test
  void everyOutcome_hasItsColumn() {
    Tally tally =
        Tally.EMPTY
            .plusItem(2)
            .plusRejected(1)
            .plus(new Outcome.Answered<>(new Score(1)))
            .plus(new Outcome.Refused<Score>("no"))
            .plus(new Outcome.Unparsed<Score>("?", "a number"))
            .plus(new Outcome.Failed<Score>(FailureKind.TIMEOUT, "slow", 2));
    assertEquals(new Tally(3, 1, 1, 4, 1, 1, 1, 1), tally);
    assertEquals(new Tally(6, 2, 2, 8, 2, 2, 2, 2), tally.plus(tally));
    assertEquals(new Tally(5, 1, 1, 4, 1, 1, 1, 1), tally.plusLeftOut(2));
    assertEquals(0.25, tally.coverage());
    assertEquals(0, Tally.EMPTY.coverage());
  }
}
