package assayer.metrics.itemresponse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AbilityTest {
  @Test
  void abilities_areRecovered_withTheErrorsTheySay() {
    SplittableRandom random = new SplittableRandom(12);
    ItemParameters items =
        ItemParameters.of(
            random.doubles(200, 0.5, 2).toArray(), random.doubles(200, -2, 2).toArray());
    int held = 0;
    for (int system = 0; system < 300; system++) {
      double truth = random.nextDouble(-1.5, 1.5);
      Estimate found = estimate(Ability.MOST_LIKELY.of(items, answers(items, truth, random)));
      double off = Math.abs(found.value() - truth) / found.standardError().orElseThrow();
      held += off < 1.96 ? 1 : 0;
    }
    assertEquals(0.95, held / 300.0, 0.035);
  }

  private static boolean[] answers(ItemParameters items, double ability, SplittableRandom random) {
    boolean[] right = new boolean[items.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = random.nextDouble() < items.chance(i, ability);
    }
    return right;
  }

  @Test
  void oneItemEach_hasAClosedForm() {
    ItemParameters items = ItemParameters.of(new double[] {1, 1}, new double[] {20, 22});
    Reading found = Ability.MOST_LIKELY.of(items, new boolean[] {true, false});
    assertEquals(21, estimate(found).value(), 1e-12);
  }

  @Test
  void prior_pullsToZero_andIsFiniteWhenAllIsRight() {
    ItemParameters items = ItemParameters.of(new double[] {1, 2}, new double[] {0, 1});
    boolean[] all = {true, true};
    assertEquals(new Undefined(Reason.SEPARATION, 2), Ability.MOST_LIKELY.of(items, all));
    Estimate probable = estimate(Ability.MOST_PROBABLE.of(items, all));
    assertTrue(probable.value() > 0 && probable.value() < 3);
    assertTrue(probable.standardError().orElseThrow() < 1);
  }

  @Test
  void itemThatTurnsAgainstAbility_separatesWhenMissed() {
    ItemParameters items = ItemParameters.of(new double[] {1, -1}, new double[] {0, 0});
    boolean[] best = {true, false};
    assertEquals(new Undefined(Reason.SEPARATION, 2), Ability.MOST_LIKELY.of(items, best));
    assertEquals(
        0, estimate(Ability.MOST_LIKELY.of(items, new boolean[] {true, true})).value(), 1e-12);
  }

  @Test
  void edges_areUndefinedOrRefused() {
    double[] none = {};
    ItemParameters nothing = ItemParameters.of(none, none);
    assertEquals(new Undefined(Reason.EMPTY, 0), Ability.MOST_PROBABLE.of(nothing, new boolean[0]));
    ItemParameters flat = ItemParameters.of(new double[2], new double[] {1, -1});
    boolean[] half = {true, false};
    assertEquals(new Undefined(Reason.NOT_IDENTIFIED, 2), Ability.MOST_LIKELY.of(flat, half));
    assertEquals(0, estimate(Ability.MOST_PROBABLE.of(flat, half)).value());
    assertThrows(
        IllegalArgumentException.class, () -> Ability.MOST_PROBABLE.of(flat, new boolean[1]));
    assertThrows(IllegalArgumentException.class, () -> ItemParameters.of(none, new double[1]));
    double[] infinite = {Double.POSITIVE_INFINITY};
    assertThrows(IllegalArgumentException.class, () -> ItemParameters.of(infinite, new double[1]));
  }

  @Test
  void allItemsSeen_leaveNothingToGuess() {
    double[] zeros = new double[4];
    double[] ones = new double[4];
    Arrays.fill(ones, 1);
    boolean[] right = {true, true, true, false};
    BenchmarkEstimate found =
        SeenItems.of(ItemParameters.of(ones, zeros), new int[] {0, 1, 2, 3}, right)
            .score(new double[] {0.25, 0.25, 0.25, 0.25}, 0.5);
    assertEquals(0.75, estimate(found.itemResponse()).value(), 1e-15);
    assertEquals(0.75, estimate(found.mixed()).value(), 1e-15);
    assertEquals("gp-irt-estimated", estimate(found.mixed()).method());
  }

  @Test
  void seenItems_mustBeDifferentOnesOfTheBenchmark() {
    ItemParameters items = ItemParameters.of(new double[3], new double[3]);
    boolean[] right = {true, true};
    refused(() -> SeenItems.of(items, new int[] {1, 1}, right));
    refused(() -> SeenItems.of(items, new int[] {1, 3}, right));
    refused(() -> SeenItems.of(items, new int[] {1}, right));
    SeenItems seen = SeenItems.of(items, new int[] {0, 1}, right);
    refused(() -> seen.score(new double[] {0.5, 1.5}, 0.5));
    refused(() -> seen.score(new double[] {0.5, 0.5}, -0.1));
    refused(() -> seen.score(new double[] {0.5}, 0.5));
    Reading nothing =
        SeenItems.of(items, new int[0], new boolean[0]).score(new double[0], 0).mixed();
    assertEquals(new Undefined(Reason.EMPTY, 0), nothing);
  }

  private static void refused(Runnable call) {
    assertThrows(IllegalArgumentException.class, call::run);
  }

  private static Estimate estimate(Reading reading) {
    return reading.estimate().orElseThrow();
  }
}
