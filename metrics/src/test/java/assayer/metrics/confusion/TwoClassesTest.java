package assayer.metrics.confusion;

import static assayer.metrics.section.ItemTable.LEFT_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.ItemTable;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwoClassesTest {
  private static final Bootstrap BOOTSTRAP = Bootstrap.withDefaults();
  private static final Sections MEAN =
      new Sections(Map.of(), Map.of(), Sections.Overall.MEAN_OF_SECTIONS);

  private static void add(ItemTable items, String subset, int tp, int fn, int tn, int fp) {
    repeat(tp, () -> items.add(subset, 1, LEFT_OUT));
    repeat(fn, () -> items.add(subset, 0, LEFT_OUT));
    repeat(tn, () -> items.add(subset, LEFT_OUT, 1));
    repeat(fp, () -> items.add(subset, LEFT_OUT, 0));
  }

  private static void repeat(int times, Runnable what) {
    for (int i = 0; i < times; i++) {
      what.run();
    }
  }

  private static TwoClasses of(ClassFigure figure, ItemTable items, Sections sections) {
    return TwoClasses.of(figure, items, 0, 1, sections);
  }

  private static double value(ClassFigure figure, int tp, int fn, int tn, int fp) {
    ItemTable items = new ItemTable(2);
    add(items, "", tp, fn, tn, fp);
    return ((Estimate) of(figure, items, Sections.PLAIN).overall(BOOTSTRAP)).value();
  }

  @Test
  void f1_isTheHarmonicMeanOfPrecisionAndRecall() {
    double precision = 30.0 / 35;
    double recall = 30.0 / 50;
    double expected = 2 * precision * recall / (precision + recall);
    assertEquals(expected, value(ClassFigure.F1, 30, 20, 45, 5), 1e-15);
    assertEquals(0, value(ClassFigure.F1, 0, 20, 45, 5));
    assertEquals(1, value(ClassFigure.F1, 20, 0, 45, 0));
  }

  @Test
  void balancedAccuracy_isOneHalfOfAConstant() {
    assertEquals(0.5, value(ClassFigure.BALANCED_ACCURACY, 90, 0, 0, 10));
    assertEquals(0.75, value(ClassFigure.BALANCED_ACCURACY, 45, 45, 10, 0));
  }

  @Test
  void limits_holdTheValue_andHaveWidthAtTheEnds() {
    for (ClassFigure figure : ClassFigure.values()) {
      for (int hits = 0; hits <= 20; hits += 5) {
        ItemTable items = new ItemTable(2);
        add(items, "", hits, 20 - hits, hits, 20 - hits);
        Estimate estimate = (Estimate) of(figure, items, Sections.PLAIN).overall(BOOTSTRAP);
        Interval interval = estimate.interval().orElseThrow();
        assertTrue(interval.low() <= estimate.value() && estimate.value() <= interval.high());
        assertTrue(interval.high() - interval.low() > 0.1, figure + " of " + hits);
      }
    }
  }

  @Test
  void influence_isTheSlopeByEachItem() {
    for (ClassFigure figure : ClassFigure.values()) {
      for (Sections sections : new Sections[] {Sections.PLAIN, MEAN}) {
        ItemTable items = new ItemTable(2);
        add(items, "a", 3, 2, 4, 1);
        add(items, "b", 5, 5, 2, 8);
        items.add("c", LEFT_OUT, LEFT_OUT);
        Influence influence = of(figure, items, sections).influence();
        double sum = 0;
        for (int i = 0; i < influence.size(); i++) {
          sum += influence.get(i);
        }
        assertEquals(0, sum, 1e-12);
        double slope = (shifted(figure, sections, 1e-6) - shifted(figure, sections, 0)) / 1e-6;
        double others = influence.get(3) - influence.get(0); // a miss against a hit of subset "a"
        assertEquals(-slope * influence.size(), others, 1e-4, figure + " " + sections.overall());
      }
    }
  }

  /** The figure when one miss among the positives of "a" gets a little credit. */
  private static double shifted(ClassFigure figure, Sections sections, double credit) {
    ItemTable items = new ItemTable(2);
    add(items, "a", 3, 1, 4, 1);
    items.add("a", credit, LEFT_OUT);
    add(items, "b", 5, 5, 2, 8);
    return of(figure, items, sections).influence().value();
  }

  @Test
  void sections_arePooledOrAveraged() {
    ItemTable items = new ItemTable(2);
    add(items, "a", 1, 0, 1, 0);
    add(items, "b", 0, 4, 0, 4);
    Estimate pooled =
        (Estimate) of(ClassFigure.BALANCED_ACCURACY, items, Sections.PLAIN).overall(BOOTSTRAP);
    Estimate mean = (Estimate) of(ClassFigure.BALANCED_ACCURACY, items, MEAN).overall(BOOTSTRAP);
    assertEquals(0.2, pooled.value(), 1e-15);
    assertEquals(0.5, mean.value(), 1e-15);
  }

  @Test
  void oneClass_isUndefined() {
    ItemTable items = new ItemTable(2);
    TwoClasses empty = of(ClassFigure.F1, items, Sections.PLAIN);
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), empty.overall(BOOTSTRAP));
    add(items, "", 2, 1, 0, 0);
    TwoClasses one = of(ClassFigure.F1, items, Sections.PLAIN);
    assertEquals(new Undefined(Undefined.Reason.SINGLE_CLASS, 3), one.overall(BOOTSTRAP));
    assertSame(Influence.NONE, one.influence());
  }
}
