package assayer.adapters.probe.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.adapters.probe.Ruling;
import assayer.core.model.ProbeFinding;
import assayer.core.model.ProbeFinding.Status;
import assayer.core.outcome.FailureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What scores show, without any server. */
class ScoresTest {

  private static Measured row(double... columns) {
    return new Measured(List.of(columns), OptionalDouble.of(columns[0]), Optional.empty(), "m", -1);
  }

  private static List<Measured> rows(double... scores) {
    return Arrays.stream(scores).mapToObj(ScoresTest::row).toList();
  }

  private static Measured lack() {
    return new Measured(
        List.of(),
        OptionalDouble.empty(),
        Optional.of(new Measured.Lack(FailureKind.OVERLOADED, "busy")),
        "",
        -1);
  }

  @Test
  void scoresBetweenZeroAndOne_areSquashed() {
    assertEquals(Status.FAIL, Squash.ruling(rows(0.9, 0.5, 0.001)).status());
    assertEquals(Status.FAIL, Squash.ruling(rows(1, 1, 0)).status());
    assertEquals(Status.PASS, Squash.ruling(rows(0.9, 0.5, -0.001)).status());
    assertEquals(Status.PASS, Squash.ruling(rows(1.001, 0.5, 0)).status());
  }

  @Test
  void columnsThatAddUpToOne_areASoftmax() {
    Ruling ruling = Squash.ruling(List.of(row(0.9, 0.1), row(0.2, 0.8)));
    assertTrue(ruling.sentence().contains("a softmax"), ruling.sentence());
    Ruling sigmoid = Squash.ruling(List.of(row(0.9, 0.4), row(0.2, 0.8)));
    assertTrue(sigmoid.sentence().contains("a sigmoid"), sigmoid.sentence());
  }

  @Test
  void fallingScores_neednotFallEverywhere() {
    assertEquals(Status.PASS, Fall.ruling(rows(5, 4, 3, 3, 2)).status());
    assertEquals(Status.WARNING, Fall.ruling(rows(1, 1, 1, 1)).status());
    assertEquals(Status.WARNING, Fall.ruling(rows(1, 2, 3)).status());
  }

  @Test
  void order_isKept_whereEachScoreIsNearestToItsOwn() {
    List<Measured> alone = rows(3, 1, 2);
    assertEquals(Status.PASS, Order.ruling(alone, rows(3.1, 1.1, 2.1)).status());
    Ruling sorted = Order.ruling(alone, rows(3, 2, 1));
    assertEquals(Status.FAIL, sorted.status());
    assertEquals("[0, 2, 1]", sorted.facts().get("order"));
    Ruling shuffled = Order.ruling(alone, rows(1, 3, 2));
    assertTrue(shuffled.sentence().endsWith("in the order of the texts"), shuffled.sentence());
    assertEquals(Status.WARNING, Order.ruling(alone, rows(9, 9, 9)).status());
    assertEquals(Status.PASS, Order.ruling(rows(1, 1), rows(1, 1)).status());
  }

  @Test
  void shift_isTheLargestOfAText_inWhateverCompany() {
    List<Measured> alone = rows(10, 0);
    Ruling ruling = Shift.ruling(alone, List.of(rows(10, 0.005), rows(10.001, 0), rows(10)));
    assertEquals(Status.PASS, ruling.status());
    assertEquals(0.005, Double.parseDouble(ruling.facts().get(ProbeFinding.NOISE_FLOOR)), 1e-12);
    assertEquals(Status.WARNING, Shift.ruling(alone, List.of(rows(10.02))).status());
    assertEquals(Status.PASS, Shift.ruling(rows(1, 1), List.of(rows(1, 1))).status());
  }

  @Test
  void moreNumbersInOtherCompany_areAFault() {
    assertEquals(Status.FAIL, Shift.ruling(rows(1), List.of(List.of(row(1, 2)))).status());
  }

  @Test
  void missingScore_isTheFinding() {
    Ruling ruling = Shift.ruling(rows(1, 2), List.of(List.of(row(1), lack())));
    assertEquals("no answer, overloaded: busy", ruling.sentence());
    assertEquals(ruling, Order.ruling(rows(1, 2), List.of(row(1), lack())));
    assertEquals(ruling, StepRows.ruling(lack(), 3));
  }
}
