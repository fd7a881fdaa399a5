package assayer.suites.winrate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.ItemId;
import assayer.core.item.JudgeComparison;
import assayer.core.model.Ask;
import assayer.core.model.CompareQuestion;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Verdict;
import assayer.core.policy.ScoringPolicy;
import assayer.core.reading.Estimate;
import assayer.core.reading.Reading;
import assayer.core.reading.SectionReading;
import assayer.core.suite.Observed;
import assayer.metrics.control.StyleDifference;
import assayer.metrics.interval.Bootstrap;
import assayer.metrics.regression.Logistic;
import assayer.metrics.section.SectionMetric;
import assayer.suites.Planted;
import assayer.suites.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Judges that like a system, a place, length or a style by a known rate. */
class PlantedWinsTest {
  private static final int SIZE = 70;
  private static final int LISTS = 2;
  private static final String OURS = "mine";
  private static final String BASE = text(5) + "end";
  private static final List<JudgeComparison> ITEMS = items();
  private static final ScoringPolicy POLICY = new WinRates().policy();
  private static final Bootstrap ANY = Bootstrap.withDefaults();

  /** The baseline's completion is always the same; ours differ in length and in style. */
  private static List<JudgeComparison> items() {
    return IntStream.range(0, SIZE)
        .mapToObj(i -> Games.item(new ItemId("toy", "" + i, ""), "base", BASE, OURS, text(i)))
        .toList();
  }

  private static String text(int i) {
    return "# head\n".repeat(1 + i * 7 % 3)
        + "- point\n".repeat(1 + i * 11 % 5)
        + "**bold** ".repeat(1 + i * 5 % 4)
        + "word ".repeat(10 + i * 29 % 41);
  }

  /** With which probability a system beats its opponent. */
  private interface Leaning extends ToDoubleBiFunction<JudgeComparison, CompareQuestion> {}

  /** Ours wins so often, wherever it is shown. */
  private static Leaning honest(double rate) {
    return (item, question) -> question.first().name().equals(OURS) ? rate : 1 - rate;
  }

  /** Names the first at a rate, else ours. */
  private static Leaning alwaysFirst(double rate) {
    return (item, question) -> question.first().name().equals(OURS) ? 1 : rate;
  }

  /** By the log odds of ours on each item. */
  private static Leaning logistic(double[] odds) {
    return (item, question) -> {
      double ours = odds[Integer.parseInt(item.id().row())];
      return Logistic.of(question.first().name().equals(OURS) ? ours : -ours);
    };
  }

  /** Plays all items, each pairing with the number of its item. */
  private static void play(
      Settings settings,
      List<JudgeComparison> items,
      Leaning leaning,
      RandomGenerator draws,
      ObjIntConsumer<Entry> table) {
    Asking asking = new Asking(settings, Trial.SEED);
    for (int question = 0; question < items.size(); question++) {
      JudgeComparison item = items.get(question);
      List<Outcome<?>> outcomes = new ArrayList<>();
      asking.asks(item).forEach(ask -> outcomes.add(said(item, ask, leaning, draws)));
      for (Met met : asking.met(new Observed<>(item, outcomes), POLICY)) {
        table.accept(Entry.of(settings.rule(), met), question);
      }
    }
  }

  private static SystemGames played(Settings settings, Leaning leaning, RandomGenerator draws) {
    SystemGames games = new SystemGames(settings);
    play(settings, ITEMS, leaning, draws, games::add);
    return games;
  }

  private static Outcome<Judgement> said(
      JudgeComparison item, Ask<?> ask, Leaning leaning, RandomGenerator draws) {
    double first = leaning.applyAsDouble(item, (CompareQuestion) ask.question());
    return Trial.answered(draws.nextDouble() < first ? Verdict.FIRST : Verdict.SECOND);
  }

  private static Planted planted(Rule rule, Leaning leaning, String... wanted) {
    Settings settings = Settings.DEFAULT.with(rule);
    return Planted.of(
        draws -> {
          SystemGames games = played(settings, leaning, draws);
          Map<String, SectionMetric> all =
              WinRateReadings.metrics(settings, games.items(), Sections.PLAIN);
          Map<String, Reading> readings = new HashMap<>();
          for (String metric : wanted) {
            SectionMetric found = all.get(metric);
            readings.put(metric, found == null ? lengths(settings, games) : found.overall(ANY));
          }
          return readings;
        });
  }

  private static Reading lengths(Settings settings, SystemGames games) {
    return settings.length().of(games.lengths());
  }

  @Test
  void coin_isOneHalf() {
    planted(Rule.ALPACA_EVAL_2, (item, question) -> 0.5, "win-rate", "first-rate", "lc-win-rate")
        .assertHeld("win-rate", 50)
        .assertHeld("first-rate", 0.5)
        .assertHeld("lc-win-rate", 50);
  }

  @ParameterizedTest
  @EnumSource(
      value = Rule.class,
      names = {"ALPACA_EVAL_2", "ARENA_HARD_1", "ARENA_HARD_2"})
  void honest_isItsRate(Rule rule) {
    planted(rule, honest(0.7), "win-rate").assertHeld("win-rate", 70);
  }

  /** Both games have to be won. */
  @Test
  void honest_isTheSquareOfItsRate_byMtBench() {
    planted(Rule.MT_BENCH, honest(0.8), "win-rate", "tie-rate")
        .assertHeld("win-rate", 64)
        .assertHeld("tie-rate", 0.32);
  }

  /** Shown first ours always wins, shown second it wins unless the place does. */
  @Test
  void alwaysFirst_isToldByTheConsistency() {
    double rate = 0.6;
    planted(Rule.ARENA_HARD_2, alwaysFirst(rate), "win-rate", "order-consistency")
        .assertHeld("order-consistency", 1 - rate)
        .assertHeld("win-rate", 100 - 50 * rate);
  }

  /** Likes what is longer: at equal lengths what is left is what it likes besides. */
  @Test
  void lengthLover_isSeenThrough() {
    double theta = 0.5;
    double[] shorter =
        ITEMS.stream()
            .mapToDouble(
                item ->
                    Met.length(item.completions().get(0).text())
                        - Met.length(item.completions().get(1).text()))
            .toArray();
    double deviation = deviation(shorter);
    double[] odds =
        Arrays.stream(shorter).map(d -> theta - 1.5 * Math.tanh(d / deviation)).toArray();
    planted(Rule.ALPACA_EVAL_2, logistic(odds), "lc-win-rate")
        .assertHeld("lc-win-rate", 100 * Logistic.of(theta));
  }

  /** Likes lists, and of the four styles that is the one that is named by its size. */
  @Test
  void listLover_isSeenThrough() {
    double theta = -0.4;
    Settings settings = Settings.DEFAULT.with(Rule.ARENA_HARD_2);
    double[] lists =
        ITEMS.stream()
            .mapToDouble(
                item ->
                    StyleDifference.DENSITY
                        .of(Met.style(item.completions().get(1).text()), Met.style(BASE))[LISTS])
            .toArray();
    double[] doubled = IntStream.range(0, 2 * SIZE).mapToDouble(i -> lists[i / 2]).toArray();
    double[] odds =
        Arrays.stream(standardised(lists, doubled)).map(list -> theta + 0.9 * list).toArray();
    int[] largest = new int[1];
    Planted.of(
            draws -> {
              SystemGames games = played(settings, logistic(odds), draws);
              StyleReadings found = new StyleReadings(settings, new TreeMap<>(Map.of(OURS, games)));
              Map<String, Reading> readings = new HashMap<>();
              readings.put("sc-arena-score", found.winRates().get(0));
              found.features().forEach(f -> readings.put(f.metric(), f.reading()));
              largest[0] += largest(found.features()).equals("style-lists") ? 1 : 0;
              return readings;
            })
        .assertHeld("sc-arena-score", 100 * Logistic.of(theta))
        .assertHeld("style-lists", 0.9)
        .assertHeld("style-bold", 0);
    assertTrue(largest[0] >= 0.93 * Planted.SEEDS, largest[0] + " times");
  }

  private static String largest(List<SectionReading> features) {
    return Collections.max(features, Comparator.comparingDouble(f -> Math.abs(value(f)))).metric();
  }

  private static double value(SectionReading reading) {
    return reading.reading().estimate().map(Estimate::value).orElse(0.0);
  }

  /** Less the mean of all and over their deviation (n - 1). */
  private static double[] standardised(double[] values, double[] all) {
    double mean = Arrays.stream(all).average().orElse(0);
    double deviation = deviation(all);
    return Arrays.stream(values).map(x -> (x - mean) / deviation).toArray();
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  /** Three systems that all meet, of strengths -1/2, 0 and 1/2. */
  @Test
  void strengths_areFound() {
    Settings settings = Settings.DEFAULT.with(Rule.BRADLEY_TERRY);
    Map<String, Double> strengths = Map.of("a", -0.5, "b", 0.0, "c", 0.5);
    List<JudgeComparison> items =
        IntStream.range(0, SIZE)
            .mapToObj(i -> Games.item(new ItemId("toy", "" + i, ""), "a", "x", "b", "y", "c", "z"))
            .toList();
    Leaning leaning =
        (item, question) ->
            Logistic.of(
                strengths.getOrDefault(question.first().name(), 0.0)
                    - strengths.getOrDefault(question.second().name(), 0.0));
    Planted found =
        Planted.of(
            draws -> {
              Arena arena = new Arena(settings);
              play(settings, items, leaning, draws, (entry, at) -> arena.add("", entry, at));
              Map<String, Reading> readings = new HashMap<>();
              arena.readings().forEach(r -> readings.put(r.section() + r.metric(), r.reading()));
              return readings;
            });
    strengths.forEach(
        (name, strength) ->
            found
                .assertHeld(name + "arena-score", 100 * Logistic.of(strength))
                .assertHeld(name + "elo", 1000 + 400 * strength / Math.log(10)));
  }
}
