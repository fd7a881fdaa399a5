package assayer.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class PolicyTest {

  @Test
  void tie_isWorthWhatThePolicySays() {
    assertEquals(0, TiePolicy.LOSE.credit(4));
    assertEquals(0.5, TiePolicy.HALF.credit(4));
    assertEquals(0.25, TiePolicy.SHARE.credit(4));
    assertEquals(1, TiePolicy.WIN.credit(4));
  }

  @Test
  void unscoredItem_isWorthWhatThePolicySays() {
    assertEquals(OptionalDouble.of(0), Unscored.AS_WRONG.credit(0.5));
    assertEquals(OptionalDouble.empty(), Unscored.EXCLUDE.credit(0.5));
    assertEquals(OptionalDouble.of(0.5), Unscored.AS_CHANCE.credit(0.5));
    assertEquals(OptionalDouble.of(0.25), Unscored.asCredit(0.25).credit(0.5));
    assertThrows(IllegalArgumentException.class, () -> Unscored.asCredit(1.5));
  }

  @Test
  void id_isWhatARunFileSays() {
    assertEquals("lose", TiePolicy.LOSE.id());
    assertEquals("as-credit 0.25", Unscored.asCredit(0.25).id());
  }
}
