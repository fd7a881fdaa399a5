package assayer.suites.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Item;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Tally;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.TiePolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Estimate;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Scored;
import assayer.core.suite.Suite;
import assayer.suites.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What must hold of every suite in every seat under every policy. */
class EverySuiteTest {
  private static final int DRAWS = 5;
  private static final int MOST_DRAWS = 3;
  private static final double EXACT = 1e-9;

  private static Stream<DynamicTest> each(Consumer<Case> check) {
    return Case.all().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name() + ", " + one.role().title(), () -> check.accept(one)));
  }

  @Test
  void everySuite_hasARow_forEachOfItsSeats() {
    Map<String, Suite<Item>> suites = Case.suites();
    Set<String> known = new TreeSet<>();
    Rows.BY_NAME.keySet().forEach(name -> known.add(Rows.suite(name)));
    assertEquals(suites.keySet(), known, "write a row for each suite there is");
    Rows.BY_NAME.forEach(
        (name, row) ->
            assertEquals(
                Set.copyOf(suites.get(Rows.suite(name)).roles()), row.seats().keySet(), name));
  }

  /** Every rule for ties, and every rule for gaps. */
  private static List<ScoringPolicy> policies() {
    List<Unscored> rules =
        List.of(Unscored.AS_WRONG, Unscored.EXCLUDE, Unscored.AS_CHANCE, Unscored.asCredit(0.25));
    List<ScoringPolicy> policies = new ArrayList<>();
    for (TiePolicy ties : TiePolicy.values()) {
      policies.add(new ScoringPolicy(ties, rules.get(policies.size() % rules.size())));
    }
    return policies;
  }

  @TestFactory
  Stream<DynamicTest> perfectModel_getsTheBest_andItsInverseTheWorst_underEveryPolicy() {
    return each(
        one -> {
          List<Item> items = one.items(Case.FEW);
          for (ScoringPolicy policy : policies()) {
            Trial<Item> best = one.taken(items, policy, one.player(Nature.PERFECT));
            Trial<Item> worst = one.taken(items, policy, one.player(Nature.INVERTED));
            assertEquals(one.row().best(), one.headline(best), EXACT, policy.toString());
            assertEquals(one.row().worst(), one.headline(worst), EXACT, policy.toString());
          }
        });
  }

  /** Of intervals of level 0.95 fewer than 3 in 5 hold one time in 860. */
  @TestFactory
  Stream<DynamicTest> drawingModel_isWithinItsInterval_ofTheBaseline() {
    return each(
        one -> {
          double baseline = one.row().seats().get(one.role());
          if (Double.isNaN(baseline)) {
            return;
          }
          List<Estimate> drawn = new ArrayList<>();
          for (long seed = 1; seed <= DRAWS; seed++) {
            drawn.add(drawn(one, seed));
          }
          long holding =
              drawn.stream()
                  .map(estimate -> estimate.interval().orElseThrow())
                  .filter(interval -> interval.low() <= baseline && baseline <= interval.high())
                  .count();
          assertTrue(holding >= MOST_DRAWS, holding + " hold " + baseline + " of " + drawn);
        });
  }

  private static Estimate drawn(Case one, long seed) {
    Answering drawing = one.row().players().of(Nature.RANDOM, seed);
    List<Item> items = one.items(one.row().items());
    return one.taken(items, one.suite().policy(), drawing)
        .reading(SectionReading.OVERALL, one.suite().headline())
        .estimate()
        .orElseThrow();
  }

  @TestFactory
  Stream<DynamicTest> orderOfItems_changesNothing() {
    return each(
        one -> assertSame(one, Orders.shuffled(one.items(Case.FEW), 5), UnaryOperator.identity()));
  }

  @TestFactory
  Stream<DynamicTest> orderOfCompletions_changesNothing() {
    return each(
        one -> {
          List<Item> moved =
              one.items(Case.FEW).stream()
                  .map(item -> Orders.ofCandidates(item, 5).orElse(item))
                  .toList();
          assertSame(one, moved, UnaryOperator.identity(), one.row().ordered());
        });
  }

  @TestFactory
  Stream<DynamicTest> namesOfSubsets_changeNothingButNames() {
    return each(
        one -> {
          Row row = one.row();
          List<Item> renamed =
              new ArrayList<>(
                  Exams.of(Case.FEW, (i, id) -> (Item) row.exam().apply(i, Orders.swapped(id))));
          assertSame(one, renamed, Orders::swapped);
        });
  }

  /** Fails unless a drawing model has the same readings on other items as on the exam's own. */
  private static void assertSame(Case one, List<Item> others, UnaryOperator<String> section) {
    assertSame(one, others, section, false);
  }

  private static void assertSame(
      Case one, List<Item> others, UnaryOperator<String> section, boolean headlineAlone) {
    Answering drawing = one.player(Nature.RANDOM);
    ScoringPolicy policy = one.suite().policy();
    Trial<Item> mine = one.taken(one.items(Case.FEW), policy, drawing);
    Trial<Item> theirs = one.taken(others, policy, drawing);
    assertEquals(mine.scored().readings().size(), theirs.scored().readings().size());
    for (SectionReading reading : mine.scored().readings()) {
      boolean headline =
          reading.metric().equals(one.suite().headline())
              && reading.section().equals(SectionReading.OVERALL);
      if (headlineAlone && !headline) {
        continue;
      }
      String what = reading.section() + " " + reading.metric();
      var other = theirs.reading(section.apply(reading.section()), reading.metric());
      assertEquals(reading.reading().n(), other.n(), what);
      assertEquals(reading.reading().estimate().isPresent(), other.estimate().isPresent(), what);
      if (other.estimate().isPresent()) {
        double value = reading.reading().estimate().orElseThrow().value();
        assertEquals(value, other.estimate().get().value(), EXACT, what);
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> gaps_loseNoItem_underEveryPolicy() {
    return each(
        one -> {
          List<Item> items = one.items(Case.FEW);
          Answering gappy = one.player(Nature.PERFECT).withGaps();
          Case ready = one.rehearsed(gappy);
          Tally tally = Tally.EMPTY;
          for (Item item : items) {
            tally = tally.plusItem(1);
            for (Outcome<?> outcome : ready.outcomes(item, gappy)) {
              tally = tally.plus(outcome);
            }
          }
          assertTrue(tally.refused() > 0 && tally.unparsed() > 0 && tally.failed() > 0);
          for (ScoringPolicy policy : policies()) {
            Scored scored = one.taken(items, policy, gappy).scored();
            assertEquals(tally.items(), scored.credits().size(), policy.toString());
            assertTrue(
                scored.readings().stream()
                    .anyMatch(
                        reading ->
                            reading.section().equals(SectionReading.OVERALL)
                                && reading.metric().equals(one.suite().headline())),
                policy.toString());
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> gaps_neverHelp_whereTheyCountAsWrong() {
    return each(
        one -> {
          if (!one.row().gapsHurt()) {
            return;
          }
          ScoringPolicy strict = ScoringPolicy.STRICT;
          List<Item> items = one.items(Case.FEW);
          double whole = one.headline(one.taken(items, strict, one.player(Nature.PERFECT)));
          Trial<Item> gaps = one.taken(items, strict, one.player(Nature.PERFECT).withGaps());
          gaps.reading(SectionReading.OVERALL, one.suite().headline())
              .estimate()
              .ifPresent(
                  estimate -> {
                    boolean higher = one.row().best() > one.row().worst();
                    double lost = higher ? whole - estimate.value() : estimate.value() - whole;
                    assertTrue(lost >= -EXACT, estimate + " after " + whole);
                  });
        });
  }
}
