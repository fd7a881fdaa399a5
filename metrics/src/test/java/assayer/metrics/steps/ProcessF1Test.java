package assayer.metrics.steps;

import static assayer.metrics.Fixtures.assertNear;
import static assayer.metrics.Fixtures.input;
import static assayer.metrics.section.ItemTable.LEFT_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.reading.Estimate;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.Fixtures;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.ItemTable;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessF1Test {
  private static final Sections MEAN =
      new Sections(Map.of(), Map.of(), Sections.Overall.MEAN_OF_SECTIONS);

  @Test
  void value_agreesWithReference() {
    for (JsonNode fixture : Fixtures.cases("mean-standard-error", "harmonicMeanOfAccuracies")) {
      ItemTable items = new ItemTable(2);
      double[] first = Fixtures.numbers(input(fixture, "firstGroup"));
      double[] second = Fixtures.numbers(input(fixture, "secondGroup"));
      add(items, "", first, true);
      add(items, "", second, false);
      Influence influence = ProcessF1.of(items, 0, 1, Sections.PLAIN).influence();
      assertNear(fixture, "value", influence.value());
      if (influence.value() > 0) {
        assertNear(fixture, "standardError", standardError(influence, first.length, second.length));
      }
    }
  }

  /** By n - 1 in each half, as in the reference. */
  private static double standardError(Influence influence, int first, int second) {
    double n = first + second;
    double a = squares(influence, 0, first) * first / (first - 1);
    double b = squares(influence, first, first + second) * second / (second - 1);
    return Math.sqrt((a + b) / (n * n));
  }

  private static double squares(Influence influence, int from, int to) {
    return IntStream.range(from, to).mapToDouble(i -> influence.get(i) * influence.get(i)).sum();
  }

  private static void add(ItemTable items, String subset, double[] credits, boolean error) {
    for (double credit : credits) {
      items.add(subset, error ? credit : LEFT_OUT, error ? LEFT_OUT : credit);
    }
  }

  @Test
  void harmonicMean_ofTwoZeros_isZero() {
    assertEquals(0, ProcessF1.of(0, 0));
    assertEquals(0, ProcessF1.of(0.5, 0));
    assertEquals(0.3, ProcessF1.of(0.3, 0.3), 1e-15);
  }

  @Test
  void overall_isTheMeanOfSections_orPooled() {
    ItemTable items = new ItemTable(2);
    add(items, "x", new double[] {1, 1}, true);
    add(items, "x", new double[] {1, 1}, false);
    add(items, "y", new double[] {1, 0, 0, 0}, true);
    add(items, "y", new double[] {1, 0, 0, 0}, false);
    assertEquals(0.625, value(items, MEAN), 1e-15);
    assertEquals(0.5, value(items, Sections.PLAIN), 1e-15);
  }

  private static double value(ItemTable items, Sections sections) {
    return overall(items, sections).value();
  }

  private static Estimate overall(ItemTable items, Sections sections) {
    return ProcessF1.of(items, 0, 1, sections)
        .overall(Bootstrap.withDefaults())
        .estimate()
        .orElseThrow();
  }

  @Test
  void overall_hasAnIntervalAroundIt() {
    ItemTable items = new ItemTable(2);
    for (int i = 0; i < 200; i++) {
      add(items, "s" + i % 2, new double[] {i % 3 == 0 ? 1 : 0}, i % 5 != 0);
    }
    Estimate found = overall(items, MEAN);
    var interval = found.interval().orElseThrow();
    assertEquals(200, found.n());
    assertTrue(interval.low() < found.value() && found.value() < interval.high());
  }

  @Test
  void oneHalf_hasNoFigure_andNeitherHasAMeanOverIt() {
    ItemTable items = new ItemTable(2);
    add(items, "x", new double[] {1, 0}, true);
    add(items, "y", new double[] {1, 0}, true);
    add(items, "y", new double[] {1, 0}, false);
    ProcessF1 metric = ProcessF1.of(items, 0, 1, MEAN);
    Bootstrap bootstrap = Bootstrap.withDefaults();
    Undefined.Reason reason = Undefined.Reason.SINGLE_CLASS;
    assertEquals(new Undefined(reason, 2), metric.section("x", bootstrap));
    assertEquals(new Undefined(reason, 6), metric.overall(bootstrap));
    assertEquals(0, metric.influence().size());
    assertTrue(metric.section("y", bootstrap).estimate().isPresent());
  }

  @Test
  void nothing_isUndefined() {
    assertEquals(
        new Undefined(Undefined.Reason.EMPTY, 0),
        ProcessF1.of(new ItemTable(2), 0, 1, Sections.PLAIN).overall(Bootstrap.withDefaults()));
  }

  @Test
  void influence_sumsToZero_andPredictsSmallChanges() {
    ItemTable items = new ItemTable(2);
    for (int i = 0; i < 4000; i++) {
      double credit = i % 3 == 0 || i % 7 == 0 ? 1 : 0;
      add(items, "s" + i % 3, new double[] {credit}, i % 5 < 2);
    }
    items.add("s0", LEFT_OUT, LEFT_OUT);
    Influence influence = ProcessF1.of(items, 0, 1, MEAN).influence();
    double sum = IntStream.range(0, influence.size()).mapToDouble(influence::get).sum();
    assertEquals(0, sum, 1e-9);
    assertEquals(0, influence.get(4000));
    items.add("s1", 1, LEFT_OUT);
    int like =
        IntStream.range(0, 4000)
            .filter(i -> items.subset(i).equals("s1") && items.value(0, i) == 1)
            .findFirst()
            .orElseThrow();
    double moved = ProcessF1.of(items, 0, 1, MEAN).influence().value() - influence.value();
    assertEquals(influence.get(like) / 4002, moved, 5e-6);
  }
}
