package assayer.metrics.tournament;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** {@link MaximalLottery} and {@link Minimax}. */
class WinnersTest {

  /** Three in a circle, each winning so many of ten against the next. */
  private static Games circle(long first, long second, long third) {
    Games games = Games.of(3);
    long[] wins = {first, second, third};
    for (int i = 0; i < 3; i++) {
      games.add(i, (i + 1) % 3, Outcome.FIRST, wins[i]);
      games.add(i, (i + 1) % 3, Outcome.SECOND, 10 - wins[i]);
    }
    return games;
  }

  @Test
  void rockPaperScissors_areDrawnAlike() {
    MaximalLottery lottery = MaximalLottery.of(circle(10, 10, 10));
    assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, shares(lottery), 1e-12);
    assertTrue(lottery.unique());
    assertEquals(List.of(0, 1, 2), Minimax.of(circle(10, 10, 10)).winners());
    assertFalse(Minimax.of(circle(10, 10, 10)).hasCondorcetWinner());
  }

  /** In a circle each has the share of the margin between the other two. */
  @Test
  void unevenCircle_hasClosedForm() {
    Games games = circle(6, 8, 9); // margins 0.2, 0.6, 0.8
    MaximalLottery lottery = MaximalLottery.of(games);
    assertArrayEquals(new double[] {0.6 / 1.6, 0.8 / 1.6, 0.2 / 1.6}, shares(lottery), 1e-12);
    assertTrue(lottery.unique());
    Minimax minimax = Minimax.of(games);
    assertEquals(List.of(1), minimax.winners()); // its only defeat is by 0.2
    assertEquals(-0.2, value(minimax.worstMargins().get(1)), 1e-15);
    assertFalse(minimax.hasCondorcetWinner());
  }

  @Test
  void condorcetWinner_getsAll() {
    Games games = circle(6, 9, 4); // 0 beats both
    assertArrayEquals(new double[] {1, 0, 0}, shares(MaximalLottery.of(games)), 1e-12);
    assertTrue(Minimax.of(games).hasCondorcetWinner());
    assertEquals(List.of(0), Minimax.of(games).winners());
  }

  @Test
  void tiesAtTheTop_areNotUnique() {
    Games games = Games.of(3).add(0, 1, Outcome.TIE).add(0, 2, Outcome.FIRST);
    games.add(1, 2, Outcome.FIRST);
    MaximalLottery lottery = MaximalLottery.of(games);
    assertFalse(lottery.unique());
    assertArrayEquals(new double[] {0.5, 0.5, 0}, shares(lottery), 1e-12);
    assertEquals(List.of(0, 1), Minimax.of(games).winners());
    MaximalLottery all = MaximalLottery.of(circle(5, 5, 5));
    assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, shares(all), 1e-12);
    assertFalse(all.unique());
  }

  @Test
  void lottery_isBeatenByNobody() {
    SplittableRandom random = new SplittableRandom(1);
    for (int trial = 0; trial < 60; trial++) {
      Games games = Games.of(9);
      int each = 1 + trial % 3; // 2 games a pair tie often
      for (int i = 0; i < 9; i++) {
        for (int j = 0; j < i; j++) {
          long wins = random.nextInt(each + 1);
          games.add(i, j, Outcome.FIRST, wins).add(i, j, Outcome.SECOND, each - wins);
        }
      }
      MaximalLottery lottery = MaximalLottery.of(games);
      assertUnbeaten(shares(lottery), Margins.of(games));
      if (each == 1) { // odd margins allow one lottery only (Laffond, Laslier, Le Breton 1997)
        assertTrue(lottery.unique());
      }
    }
  }

  private static void assertUnbeaten(double[] shares, double[][] margins) {
    double sum = 0;
    for (int j = 0; j < shares.length; j++) {
      double against = 0;
      for (int i = 0; i < shares.length; i++) {
        against += shares[i] * margins[i][j];
      }
      assertTrue(against > -1e-9, "beaten by " + j);
      sum += shares[j];
    }
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void missingPairs_decideNothing() {
    Games games = Games.of(3).add(0, 1, Outcome.FIRST);
    assertEquals(new Undefined(Reason.NOT_IDENTIFIED, 1), MaximalLottery.of(games).shares().get(0));
    assertEquals(new Undefined(Reason.NOT_IDENTIFIED, 1), Minimax.of(games).worstMargins().get(0));
    assertEquals(new Undefined(Reason.EMPTY, 0), MaximalLottery.of(Games.of(1)).shares().get(0));
    assertEquals(new Undefined(Reason.EMPTY, 0), Minimax.of(Games.of(1)).worstMargins().get(0));
    assertThrows(IllegalArgumentException.class, () -> MaximalLottery.of(Games.of(201)));
  }

  private static double[] shares(MaximalLottery lottery) {
    return lottery.shares().stream().mapToDouble(WinnersTest::value).toArray();
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
