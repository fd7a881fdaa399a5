package assayer.metrics.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import assayer.metrics.interval.Bootstrap;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.RandolphKappaAgreement;
import org.dkpro.statistics.agreement.coding.ScottPiAgreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FleissKappaTest {
  private static final int[][] RATINGS = Studies.ratings(200, 4, 3, 11);
  private static final int[][] COUNTS = Studies.counts(RATINGS, 3);
  private static final ItemCounts ITEMS = ItemCounts.of(COUNTS, 3);

  private static Estimate kappa(Agreement found) {
    return found.coefficient().estimate().orElseThrow();
  }

  @Test
  void values_agreeWithAnotherLibrary() {
    var study = Studies.study(RATINGS);
    assertEquals(
        new FleissKappaAgreement(study).calculateAgreement(),
        kappa(FleissKappa.FLEISS.of(ITEMS)).value(),
        1e-12);
    assertEquals(
        new RandolphKappaAgreement(study).calculateAgreement(),
        kappa(FleissKappa.RANDOLPH.of(ITEMS)).value(),
        1e-12);
  }

  @Test
  void twoRaters_areScottsPi() {
    int[][] ratings = Studies.ratings(50, 2, 4, 5);
    assertEquals(
        new ScottPiAgreement(Studies.study(ratings)).calculateAgreement(),
        kappa(FleissKappa.FLEISS.of(ItemCounts.of(Studies.counts(ratings, 4), 4))).value(),
        1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void standardError_isThatOfTheJackknife(FleissKappa variant) {
    double[] without = new double[COUNTS.length];
    for (int left = 0; left < COUNTS.length; left++) {
      ItemCounts rest = new ItemCounts(3);
      for (int i = 0; i < COUNTS.length; i++) {
        rest.add(COUNTS[i], i == left ? 0 : 1);
      }
      without[left] = kappa(variant.of(rest)).value();
    }
    double error = kappa(variant.of(ITEMS)).standardError().orElseThrow();
    assertEquals(GwetAc1Test.jackknife(without), error, 0.01 * error);
  }

  @ParameterizedTest
  @EnumSource
  void resampling_givesAboutTheSameInterval(FleissKappa variant) {
    Interval large = kappa(variant.of(ITEMS, 0.9)).interval().orElseThrow();
    Interval drawn =
        kappa(variant.of(ITEMS, Bootstrap.withDefaults().withLevel(0.9))).interval().orElseThrow();
    assertEquals(large.low(), drawn.low(), 0.02);
    assertEquals(large.high(), drawn.high(), 0.02);
    assertTrue(drawn.low() < drawn.high());
  }

  @Test
  void oneCategory_hasAValueOnlyWhereChanceIsDeclared() {
    ItemCounts items = ItemCounts.of(new int[][] {{3, 0}, {3, 0}}, 2);
    assertEquals(
        new Undefined(Undefined.Reason.NO_VARIATION, 2),
        FleissKappa.FLEISS.of(items).coefficient());
    assertEquals(1, FleissKappa.FLEISS.of(items).observed().estimate().orElseThrow().value());
    assertEquals(1, kappa(FleissKappa.RANDOLPH.of(items)).value());
  }

  @Test
  void impossibleCounts_areRefused() {
    ItemCounts items = new ItemCounts(2);
    assertThrows(IllegalArgumentException.class, () -> items.add(1, -1));
    assertThrows(IllegalArgumentException.class, () -> items.add(1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> items.add(new int[] {1, 1}, -1));
    assertThrows(IllegalArgumentException.class, () -> items.combine(new ItemCounts(3)));
    assertThrows(IllegalArgumentException.class, () -> new ItemCounts(0));
  }
}
