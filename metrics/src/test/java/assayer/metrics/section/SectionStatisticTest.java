package assayer.metrics.section;

import static assayer.metrics.section.ItemTable.LEFT_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.CreditInterval;
import assayer.metrics.interval.ShareInterval;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SectionStatisticTest {
  private static final Bootstrap ANY = Bootstrap.withDefaults();
  private static final Map<String, String> GROUPS = Map.of("a", "g", "b", "g", "c", "h");

  /** Hits of so many. */
  private static ItemTable table() {
    ItemTable items = new ItemTable(2);
    items.add("a", 1, 2);
    items.add("b", 3, 3);
    items.add("a", 1, 1);
    items.add("c", 0, 4);
    items.add("c", LEFT_OUT, LEFT_OUT);
    return items;
  }

  private static SectionStatistic ratio(Sections sections) {
    return SectionStatistic.ofShare(table(), 0, sections, RowStatistic.ratio(0, 1));
  }

  private static double value(Reading reading) {
    return reading.estimate().orElseThrow().value();
  }

  @Test
  void section_poolsItsSubsets_andOverallEverything() {
    SectionStatistic ratio = ratio(new Sections(GROUPS, Map.of(), Sections.Overall.POOLED));
    assertEquals(5.0 / 6, value(ratio.section("g", ANY)), 1e-15);
    assertEquals(0, value(ratio.section("h", ANY)));
    assertEquals(0.5, value(ratio.overall(ANY)), 1e-15);
    assertEquals(4, ratio.overall(ANY).n());
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), ratio.section("x", ANY));
  }

  @Test
  void statedWeights_makeASectionAMean() {
    Map<String, Double> weights = Map.of("a", 1.0, "b", 1.0, "c", 1.0);
    Sections mean = new Sections(GROUPS, weights, Sections.Overall.MEAN_OF_SECTIONS);
    assertEquals((2.0 / 3 + 1) / 2, value(ratio(mean).section("g", ANY)), 1e-15);
    assertEquals((2.0 / 3 + 1) / 4, value(ratio(mean).overall(ANY)), 1e-15);
  }

  @Test
  void influence_hasAnEntryAnItem_andAddsUpToNothing() {
    Map<String, Double> weights = Map.of("a", 3.0, "b", 1.0);
    for (Sections.Overall overall : Sections.Overall.values()) {
      Influence influence = ratio(new Sections(GROUPS, weights, overall)).influence();
      assertEquals(5, influence.size());
      assertEquals(0, influence.get(4));
      double sum = 0;
      for (int i = 0; i < 5; i++) {
        sum += influence.get(i);
      }
      assertEquals(0, sum, 1e-12);
      assertEquals(
          value(ratio(new Sections(GROUPS, weights, overall)).overall(ANY)), influence.value());
    }
  }

  @Test
  void meanOverAPartWithoutAFigure_hasNone() {
    ItemTable items = new ItemTable(2);
    items.add("a", 1, 2);
    items.add("b", 0, 0);
    Sections mean = new Sections(Map.of(), Map.of(), Sections.Overall.MEAN_OF_SECTIONS);
    SectionStatistic ratio = SectionStatistic.of(items, 0, mean, RowStatistic.ratio(0, 1));
    assertEquals(new Undefined(Undefined.Reason.NOT_IDENTIFIED, 2), ratio.overall(ANY));
    assertEquals(0, ratio.influence().size());
  }

  @Test
  void itemsOfOneEach_areAShare() {
    ItemTable items = new ItemTable(2);
    for (int i = 0; i < 60; i++) {
      items.add("", i < 20 ? 3 : 0, 3);
    }
    SectionStatistic ratio =
        SectionStatistic.ofShare(items, 0, Sections.PLAIN, RowStatistic.ratio(0, 1));
    Estimate share = (Estimate) ShareInterval.share(20, 60, 0.95);
    Estimate found = (Estimate) ratio.overall(ANY);
    assertEquals(share.interval(), found.interval());
    assertEquals(share.method(), found.method());
    assertEquals(Math.sqrt(2 / 9.0 / 59), found.standardError().orElseThrow(), 1e-12);
    items.add("", 1, 3);
    assertEquals(
        CreditInterval.METHOD,
        ((Estimate)
                SectionStatistic.ofShare(items, 0, Sections.PLAIN, RowStatistic.ratio(0, 1))
                    .overall(ANY))
            .method());
  }

  /** Items of 1 to 9 steps, each right with a chance of its own: 95 % should hold 0.7. */
  @Test
  void interval_holdsTheTruth() {
    Random random = new Random(11);
    int held = 0;
    for (int run = 0; run < 400; run++) {
      ItemTable items = new ItemTable(2);
      for (int i = 0; i < 60; i++) {
        int steps = 1 + random.nextInt(9);
        double p = random.nextBoolean() ? 0.5 : 0.9;
        int hits = 0;
        for (int s = 0; s < steps; s++) {
          hits += random.nextDouble() < p ? 1 : 0;
        }
        items.add("", hits, steps);
      }
      SectionStatistic ratio =
          SectionStatistic.ofShare(items, 0, Sections.PLAIN, RowStatistic.ratio(0, 1));
      Interval interval = ((Estimate) ratio.overall(ANY)).interval().orElseThrow();
      held += interval.low() <= 0.7 && interval.high() >= 0.7 ? 1 : 0;
    }
    assertTrue(held >= 368 && held <= 396, "held " + held + " of 400"); // 380 ± 3 s.d. or so
  }
}
