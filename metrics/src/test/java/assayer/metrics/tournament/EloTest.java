package assayer.metrics.tournament;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.reading.Undefined.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class EloTest {
  private static final Elo ELO = Elo.withDefaults();

  @Test
  void firstGame_movesHalfAStep() {
    GameLog log = GameLog.of(3).add(0, 1, Outcome.FIRST);
    List<Reading> ratings = ELO.withK(32).ratings(log);
    assertEquals(1016, value(ratings.get(0)));
    assertEquals(984, value(ratings.get(1)));
    assertEquals(1000, value(ratings.get(2)));
    double expected = 1 / (1 + Math.pow(10, -32 / 400.0));
    log.add(0, 1, Outcome.TIE);
    double moved = 1016 + 32 * (0.5 - expected);
    assertEquals(moved, value(ELO.withK(32).ratings(log).get(0)), 1e-10);
  }

  @Test
  void points_areNeitherMadeNorLost() {
    List<Reading> ratings = ELO.ratings(Drawn.log(7, 5000, 0.2, 1));
    assertEquals(7000, ratings.stream().mapToDouble(EloTest::value).sum(), 1e-8);
  }

  @Test
  void randomOrders_doNotDependOnTheOrderPlayed() {
    GameLog log = Drawn.log(5, 400, 0.2, 2);
    EloSpread spread = ELO.overOrders(log);
    assertEquals(spread, ELO.overOrders(log.reversed()));
    for (int i = 0; i < 5; i++) {
      double off = Math.abs(value(ELO.ratings(log).get(i)) - value(spread.mean().get(i)));
      assertTrue(off < 5 * value(spread.spread().get(i)), "off by " + off);
      assertTrue(value(spread.spread().get(i)) > 0.1);
    }
  }

  @Test
  void alikeGames_haveNoSpread() {
    GameLog log = GameLog.of(2);
    for (int game = 0; game < 50; game++) {
      log.add(0, 1, Outcome.FIRST);
    }
    assertEquals(0, value(ELO.overOrders(log).spread().get(0)), 1e-12);
  }

  @Test
  void noGames_areEmpty() {
    assertEquals(List.of(new Undefined(Reason.EMPTY, 0)), ELO.ratings(GameLog.of(1)));
    assertEquals(new Undefined(Reason.EMPTY, 0), ELO.overOrders(GameLog.of(1)).mean().get(0));
  }

  @Test
  void impossibleOptions_areRefused() {
    assertThrows(IllegalArgumentException.class, () -> ELO.withK(0));
    assertThrows(IllegalArgumentException.class, () -> ELO.withScale(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> ELO.withInitial(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> ELO.withOrders(1));
    assertThrows(IllegalArgumentException.class, () -> GameLog.of(2).add(1, 1, Outcome.FIRST));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }
}
