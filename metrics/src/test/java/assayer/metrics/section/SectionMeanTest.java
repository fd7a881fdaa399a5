package assayer.metrics.section;

import static assayer.metrics.section.ItemTable.LEFT_OUT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.reading.Undefined;
import assayer.core.suite.Influence;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.interval.CreditInterval;
import assayer.metrics.interval.ShareInterval;
import assayer.metrics.interval.ShareMean;
import assayer.metrics.interval.StudentT;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SectionMeanTest {
  private static final Bootstrap BOOTSTRAP = Bootstrap.withDefaults();
  private static final Sections WEIGHTED =
      new Sections(
          Map.of("a1", "A", "a2", "A", "b", "B"),
          Map.of("a1", 3.0, "a2", 1.0),
          Sections.Overall.MEAN_OF_SECTIONS);

  private static ItemTable table() {
    ItemTable items = new ItemTable(1);
    IntStream.range(0, 10).forEach(i -> items.add("a1", i < 8 ? 1 : 0));
    IntStream.range(0, 20).forEach(i -> items.add("a2", i < 4 ? 1 : 0));
    IntStream.range(0, 40).forEach(i -> items.add("b", i < 20 ? 1 : 0));
    items.add("b", LEFT_OUT);
    return items;
  }

  private static Estimate estimate(Reading reading) {
    return reading.estimate().orElseThrow();
  }

  @Test
  void section_weighsItsSubsets_asStated() {
    Estimate found = estimate(SectionMean.of(table(), 0, WEIGHTED).section("A", BOOTSTRAP));
    assertEquals((3 * 0.8 + 0.2) / 4, found.value(), 1e-15);
    assertEquals(30, found.n());
    assertEquals(ShareMean.METHOD, found.method());
  }

  @Test
  void creditThatIsNeitherRightNorWrong_isResampled_whereThereIsEnough() {
    ItemTable items = table();
    items.add("a1", 0.5);
    Estimate few = estimate(SectionMean.of(items, 0, WEIGHTED).section("A", BOOTSTRAP));
    assertEquals(ShareMean.METHOD, few.method());
    IntStream.range(0, 50).forEach(i -> items.add("a1", i % 3 / 2.0));
    IntStream.range(0, 50).forEach(i -> items.add("a2", i % 2));
    Estimate many = estimate(SectionMean.of(items, 0, WEIGHTED).section("A", BOOTSTRAP));
    assertEquals(Bootstrap.METHOD, many.method());
  }

  @Test
  void section_withoutStatedWeights_isAPlainShare() {
    SectionMean mean = SectionMean.of(table(), 0, WEIGHTED);
    assertEquals(ShareInterval.share(20, 40, 0.95), mean.section("B", BOOTSTRAP));
  }

  @Test
  void section_withWeightsThatAreItsCounts_isAPlainShare() {
    Sections sections =
        new Sections(
            Map.of("a1", "A", "a2", "A"), Map.of("a1", 10.0, "a2", 20.0), Sections.Overall.POOLED);
    SectionMean mean = SectionMean.of(table(), 0, sections);
    assertEquals(ShareInterval.share(12, 30, 0.95), mean.section("A", BOOTSTRAP));
  }

  @Test
  void overall_isTheMeanOfSections_orPoolsAllItems() {
    SectionMean mean = SectionMean.of(table(), 0, WEIGHTED);
    assertEquals((0.65 + 0.5) / 2, estimate(mean.overall(BOOTSTRAP)).value(), 1e-15);
    SectionMean pooled = SectionMean.of(table(), 0, Sections.PLAIN);
    assertEquals(ShareInterval.share(32, 70, 0.95), pooled.overall(BOOTSTRAP));
  }

  @Test
  void section_thatWeighsNothing_dropsOut() {
    Sections sections =
        new Sections(Map.of(), Map.of("a1", 0.0), Sections.Overall.MEAN_OF_SECTIONS);
    SectionMean mean = SectionMean.of(table(), 0, sections);
    assertEquals(0.35, estimate(mean.overall(BOOTSTRAP)).value(), 1e-15);
    assertEquals(new Undefined(Undefined.Reason.EMPTY, 0), mean.section("a1", BOOTSTRAP));
  }

  @Test
  void nothing_isUndefined() {
    Undefined empty = new Undefined(Undefined.Reason.EMPTY, 0);
    ItemTable items = new ItemTable(1);
    items.add("a", LEFT_OUT);
    SectionMean mean = SectionMean.of(items, 0, Sections.PLAIN);
    assertEquals(empty, mean.overall(BOOTSTRAP));
    assertEquals(empty, mean.section("a", BOOTSTRAP));
    assertEquals(empty, mean.section("elsewhere", BOOTSTRAP));
    assertEquals(0, mean.influence().size());
  }

  @Test
  void oneValueThatIsNoShare_restsOnItsItems() {
    ItemTable items = new ItemTable(1);
    IntStream.range(0, 10).forEach(i -> items.add("", 0.5));
    Estimate found = estimate(SectionMean.of(items, 0, Sections.PLAIN).overall(BOOTSTRAP));
    assertEquals(0.5, found.value());
    assertEquals(CreditInterval.METHOD, found.method());
  }

  @Test
  void meanOfSectionsThatAreAllRight_isOneExactly() {
    ItemTable items = new ItemTable(1);
    IntStream.range(0, 70).forEach(i -> items.add("s" + i % 7, 1));
    Sections means = new Sections(Map.of(), Map.of(), Sections.Overall.MEAN_OF_SECTIONS);
    assertEquals(1.0, estimate(SectionMean.of(items, 0, means).overall(BOOTSTRAP)).value());
  }

  @Test
  void interval_ofManyDifferentValues_isByT() {
    ItemTable items = new ItemTable(1);
    IntStream.range(0, 30_000).forEach(i -> items.add("", i / 30_000.0));
    Estimate found = estimate(SectionMean.of(items, 0, Sections.PLAIN).overall(BOOTSTRAP));
    assertEquals(StudentT.METHOD, found.method());
    Interval interval = found.interval().orElseThrow();
    double expected = 1.96 * Math.sqrt(1 / 12.0 / 30_000);
    assertEquals(expected, (interval.high() - interval.low()) / 2, 1e-5);
  }

  @Test
  void bootstrap_isAboutAsWideAsTheInfluenceSays() {
    SectionMean mean = SectionMean.of(table(), 0, WEIGHTED);
    Influence influence = mean.influence();
    double squares =
        IntStream.range(0, influence.size())
            .mapToDouble(i -> influence.get(i) * influence.get(i))
            .sum();
    double error = Math.sqrt(squares) / influence.size();
    Interval interval = estimate(mean.overall(BOOTSTRAP)).interval().orElseThrow();
    assertEquals(2 * 1.96 * error, interval.high() - interval.low(), 0.1 * 4 * error);
  }

  @Test
  void influence_sumsToZero_andLeavesOutWhatIsLeftOut() {
    Influence influence = SectionMean.of(table(), 0, WEIGHTED).influence();
    assertEquals(71, influence.size());
    assertEquals(0.575, influence.value(), 1e-15);
    assertEquals(0, influence.get(70));
    assertEquals(0, IntStream.range(0, 71).mapToDouble(influence::get).sum(), 1e-12);
  }

  @Test
  void readings_doNotDependOnTheOrderOfItems() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
    List<SectionReading> first = readings(order);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(order, new Random(seed));
      assertEquals(first, readings(order));
    }
    assertEquals("overall", first.get(0).section());
    assertEquals(
        List.of("s0", "s1", "s2"), first.stream().skip(1).map(SectionReading::section).toList());
  }

  private static List<SectionReading> readings(List<Integer> order) {
    ItemTable items = new ItemTable(1);
    order.forEach(i -> items.add("s" + i % 3, 1.0 / (1 + i % 10)));
    return new SectionReadings("suite", 7)
        .of(Map.of("mrr", SectionMean.of(items, 0, Sections.PLAIN)), items, Sections.PLAIN);
  }

  @Test
  void readings_ofADatasetWithoutSubsets_areOverallOnly() {
    ItemTable items = new ItemTable(1);
    items.add("", 1);
    List<SectionReading> found =
        new SectionReadings("suite", 7)
            .of(Map.of("m", SectionMean.of(items, 0, Sections.PLAIN)), items, Sections.PLAIN);
    assertEquals(List.of("overall"), found.stream().map(SectionReading::section).toList());
  }

  @Test
  void table_growsAndKeepsItsColumns() {
    ItemTable items = new ItemTable(2);
    IntStream.range(0, 1000).forEach(i -> items.add("s" + i % 2, i, -i));
    assertEquals(1000, items.size());
    assertEquals(-999, items.value(1, 999));
    assertEquals("s1", items.subset(999));
    assertEquals(List.of("s0", "s1"), items.subsets());
    assertTrue(items.counts(0).values().stream().allMatch(v -> v.n() == 500));
  }
}
