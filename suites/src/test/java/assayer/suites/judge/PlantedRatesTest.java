package assayer.suites.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import assayer.core.dataset.Sections;
import assayer.core.item.ItemId;
import assayer.core.item.JudgeComparison;
import assayer.core.model.Ask;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Role;
import assayer.core.model.Seeds;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Verdict;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Estimate;
import assayer.core.reading.Interval;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.section.SectionMean;
import assayer.metrics.section.SectionMetric;
import assayer.suites.Planted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges that err by a known rate: it lies within the interval as often as that says. */
class PlantedRatesTest {
  private static final int ITEMS = 60;

  /** Fewer resamples than a run takes, so that a thousand judges take a second. */
  private static final Bootstrap BOOTSTRAP = Bootstrap.withDefaults().withReplicates(200);

  /** Says which place it prefers, twice. */
  @FunctionalInterface
  private interface Scripted {
    Verdict[] games(Random random, boolean goldFirst);
  }

  private static Verdict place(boolean first) {
    return first ? Verdict.FIRST : Verdict.SECOND;
  }

  /** Names a completion both times. */
  private static Verdict[] steady(boolean dataFirst) {
    return new Verdict[] {place(dataFirst), place(!dataFirst)};
  }

  private static Scripted coin() {
    return (random, goldFirst) ->
        new Verdict[] {place(random.nextBoolean()), place(random.nextBoolean())};
  }

  /** Right in each game with a probability. */
  private static Scripted honest(double right) {
    return (random, goldFirst) ->
        new Verdict[] {
          place(goldFirst == random.nextDouble() < right),
          place(goldFirst != random.nextDouble() < right)
        };
  }

  /** The same completion in both games, the longer one, which is the right one at times. */
  private static Scripted lengthLover(double rightIsLonger) {
    return (random, goldFirst) -> steady(goldFirst == random.nextDouble() < rightIsLonger);
  }

  /** Right, but at a rate it names a place instead, mostly the first. */
  private static Scripted inconsistent(double rate, double first) {
    return (random, goldFirst) -> {
      if (random.nextDouble() >= rate) {
        return steady(goldFirst);
      }
      Verdict place = place(random.nextDouble() < first);
      return new Verdict[] {place, place};
    };
  }

  static Stream<Arguments> planted() {
    return Stream.of(
        Arguments.of("coin", coin(), Rule.JUDGEBENCH, "accuracy", 0.25),
        Arguments.of("honest", honest(0.8), Rule.BOTH_RIGHT, "accuracy", 0.64),
        Arguments.of("length", lengthLover(0.6), Rule.MEAN, "accuracy", 0.6),
        Arguments.of("place", inconsistent(0.4, 0.8), Rule.MEAN, "order-consistency", 0.6),
        Arguments.of("place", inconsistent(0.4, 0.8), Rule.MEAN, "position-bias", 0.24),
        Arguments.of("place", inconsistent(0.4, 0.8), Rule.EVALBIASBENCH, "accuracy", 0.6),
        Arguments.of("coin", coin(), Rule.MEAN, "accuracy", 0.5));
  }

  @ParameterizedTest(name = "{0} {2} {3}")
  @MethodSource("planted")
  void plantedRate_isWithinTheInterval_asOftenAsItSays(
      String judge, Scripted scripted, Rule rule, String metric, double rate) {
    int held = 0;
    Map<Case, Judged> seen = new HashMap<>();
    for (int seed = 0; seed < Planted.SEEDS; seed++) {
      Estimate estimate = estimate(scripted, rule, metric, seed, seen);
      Interval interval = estimate.interval().orElseThrow();
      held += interval.low() <= rate && rate <= interval.high() ? 1 : 0;
    }
    assertEquals(0.95, held / (double) Planted.SEEDS, 0.02);
  }

  /** What was said of a pair; there are few of them. */
  private record Case(Rule rule, boolean goldFirst, List<Verdict> games) {

    Judged judged() {
      int gold = goldFirst ? 1 : 2;
      List<Outcome<?>> outcomes =
          games.stream().<Outcome<?>>map(PlantedRatesTest::answered).toList();
      JudgeComparison item = Pairs.of(new ItemId("toy", "1", ""), 2, gold);
      Played played = Protocol.of(item, Role.JUDGE, new Settings(rule, 2)).played(outcomes);
      Ruling ruling = rule.of(played.games(), gold, 2, ScoringPolicy.STRICT);
      return new Judged("", 2, new Gold(gold, List.of(gold)), played, ruling);
    }
  }

  private static Estimate estimate(
      Scripted scripted, Rule rule, String metric, long seed, Map<Case, Judged> seen) {
    Random random = new Random(seed);
    List<Judged> judged = new ArrayList<>(ITEMS);
    for (int i = 0; i < ITEMS; i++) {
      boolean goldFirst = random.nextBoolean();
      List<Verdict> games = List.of(scripted.games(random, goldFirst));
      judged.add(seen.computeIfAbsent(new Case(rule, goldFirst, games), Case::judged));
    }
    JudgedItems items = new JudgedItems(judged, Sections.PLAIN);
    SectionMean accuracy = items.mean(item -> item.ruling().credit());
    Metrics metrics = new Metrics(items, rule, accuracy);
    SectionMetric read =
        switch (metric) {
          case "order-consistency" -> metrics.orderConsistency();
          case "position-bias" -> metrics.positionBias();
          default -> accuracy;
        };
    return read.overall(BOOTSTRAP.withSeed(seed)).estimate().orElseThrow();
  }

  /** Of three, each beats the next on some items, and then none is the best. */
  @Test
  void cyclicJudge_isInconclusiveAtItsRate() {
    List<JudgeComparison> items =
        IntStream.range(0, 70)
            .mapToObj(i -> Pairs.of(new ItemId("toy", "" + i, ""), 3, i % 3 + 1))
            .toList();
    double rate = 0.35;
    Planted.of(
            new JudgePairs(),
            Role.JUDGE,
            items,
            draws -> {
              long own = draws.nextLong();
              return ask -> {
                boolean around = Seeds.unit(Seeds.derive(own, ask.id().item().row())) < rate;
                return answered(place(around ? isNext(ask) : isBetter(ask)));
              };
            })
        .assertHeld("accuracy", 1 - rate)
        .assertHeld("inconclusive-rate", rate);
  }

  private static int shown(Ask<?> ask, boolean first) {
    CompareQuestion question = (CompareQuestion) ask.question();
    String text = (first ? question.first() : question.second()).text();
    return text.charAt(text.length() - 1) - '0';
  }

  private static boolean isNext(Ask<?> ask) {
    return (shown(ask, false) - shown(ask, true) + 3) % 3 == 1;
  }

  /** The row's own gold is best, of the others the one before. */
  private static boolean isBetter(Ask<?> ask) {
    int gold = Integer.parseInt(ask.id().item().row()) % 3 + 1;
    return shown(ask, true) == gold
        || (shown(ask, false) != gold && shown(ask, true) < shown(ask, false));
  }

  private static Outcome<Judgement> answered(Verdict verdict) {
    return Pairs.said(verdict);
  }
}
