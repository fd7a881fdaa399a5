package assayer.suites.critique;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.dataset.Sections;
import assayer.core.item.CritiqueCase;
import assayer.core.model.ReviewQuestion;
import assayer.core.model.Role;
import assayer.core.model.ScoreQuestion;
import assayer.core.model.Seeds;
import assayer.core.outcome.Critique;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.policy.ScoringPolicy;
import assayer.core.policy.Unscored;
import assayer.core.reading.Direction;
import assayer.core.reading.Undefined;
import assayer.suites.Published;
import assayer.suites.Trial;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CritiqueAccuracyTest {
  private static final CritiqueAccuracy SUITE = new CritiqueAccuracy();

  private static Trial<CritiqueCase> trial(CritiqueAccuracy suite, Unscored unscored) {
    return new Trial<>(suite, Role.REVIEWER, ScoringPolicy.STRICT.with(unscored), Sections.PLAIN);
  }

  private static void add(Trial<CritiqueCase> trial, boolean gold, Outcome<?>... outcomes) {
    trial.add(Cases.of(trial.next(""), gold), List.of(outcomes));
  }

  private static void add(Trial<CritiqueCase> trial, int times, boolean gold, Outcome<?> outcome) {
    for (int i = 0; i < times; i++) {
      add(trial, gold, outcome);
    }
  }

  /** Rounded to the digits that a table prints. */
  private static void assertPrinted(String printed, double share, String what) {
    BigDecimal wanted = new BigDecimal(printed);
    assertEquals(
        wanted,
        BigDecimal.valueOf(100 * share).setScale(wanted.scale(), RoundingMode.HALF_UP),
        what);
  }

  @Test
  void criticLean_countsGiveThePrintedTable() {
    for (String name : Published.names("criticlean", ".csv")) {
      List<String> lines = Published.lines("criticlean/" + name + ".csv");
      List<String> head = Arrays.asList(lines.get(0).split(",", -1));
      assertTrue(lines.size() > 1);
      for (String line : lines.subList(1, lines.size())) {
        checkCriticLean(head, line.split(",", -1));
      }
    }
  }

  private static void checkCriticLean(List<String> head, String[] row) {
    Trial<CritiqueCase> trial = trial(SUITE.with(Positive.RIGHT), Unscored.AS_WRONG);
    addClass(trial, true, head, row, "tp_of_");
    addClass(trial, false, head, row, "tn_of_");
    String name = row[0];
    assertPrinted(cell(head, row, "acc"), trial.value("balanced-accuracy"), name);
    assertPrinted(cell(head, row, "tpr"), trial.value("accuracy-right"), name);
    assertPrinted(cell(head, row, "tnr"), trial.value("accuracy-wrong"), name);
    assertPrinted(cell(head, row, "published_fpr"), trial.value("false-rejection-rate"), name);
    assertPrinted(cell(head, row, "published_fnr"), trial.value("false-acceptance-rate"), name);
  }

  /** The column's name says of how many. */
  private static void addClass(
      Trial<CritiqueCase> trial, boolean gold, List<String> head, String[] row, String prefix) {
    String column = head.stream().filter(c -> c.startsWith(prefix)).findFirst().orElseThrow();
    int hits = Integer.parseInt(cell(head, row, column));
    int all = Integer.parseInt(column.substring(prefix.length()));
    add(trial, hits, gold, Cases.says(gold));
    add(trial, all - hits, gold, Cases.says(!gold));
  }

  private static String cell(List<String> head, String[] row, String column) {
    return row[head.indexOf(column)];
  }

  /** The printed averages stand in the table's README, in the order of its columns. */
  @Test
  void criticBenchOfTsinghua_columnMeansAreTheOnesPrinted() {
    List<String> lines = Published.lines("criticbench_thu/main-table.csv");
    String readme = String.join(" ", Published.lines("criticbench_thu/README.md"));
    String printed = readme.replaceFirst(".*row \\(([^)]*)\\).*", "$1");
    String[] averages = printed.split("[;,]\\s*", -1);
    int columns = lines.get(0).split(",", -1).length;
    assertEquals(columns - 1, averages.length, printed);
    for (int c = 1; c < columns; c++) {
      int column = c;
      double mean =
          lines.stream()
              .skip(1)
              .map(line -> line.split(",", -1)[column])
              .filter(cell -> !cell.isEmpty())
              .mapToDouble(Double::parseDouble)
              .average()
              .orElseThrow();
      assertEquals(Double.parseDouble(averages[c - 1]), mean, 0.005 + 1e-9, "column " + c);
    }
  }

  /** With 51.63 % wrong ones a coin has F1 50.80; nobody's verdicts have 0. */
  @Test
  void coin_hasTheBaselineOfCriticBench() {
    Trial<CritiqueCase> coin = trial(SUITE, Unscored.AS_CHANCE);
    add(coin, 1975, false, Cases.unparsed("?"));
    add(coin, 1850, true, Cases.unparsed("?"));
    assertPrinted("50.80", coin.value("f1"), "coin");
    assertEquals(0.5, coin.value("accuracy"));
    assertEquals(0, coin.value("verdict-rate"));
  }

  /** Half the rows are Correct, so one who always says so has exactly one half. */
  @Test
  void guiCritic_constantsHaveOneHalf_andAnUnparsedAnswerIsTheOppositeOfGold() {
    for (String name : Published.names("gui_critic", ".jsonl.gz")) {
      Trial<CritiqueCase> constant = Trial.of(SUITE, Role.REVIEWER);
      Trial<CritiqueCase> silent = Trial.of(SUITE, Role.REVIEWER);
      Trial<CritiqueCase> opposite = Trial.of(SUITE, Role.REVIEWER);
      for (JsonNode row : Published.rows("gui_critic/" + name + ".jsonl.gz")) {
        boolean gold = !row.path("solution").asText().contains("Incorrect");
        add(constant, gold, Cases.says(true));
        add(silent, gold, Cases.unparsed("hm"));
        add(opposite, gold, Cases.says(!gold));
      }
      assertEquals(0.5, constant.value("accuracy"), name);
      assertEquals(0, silent.value("accuracy"), name);
      assertEquals(opposite.value("f1"), silent.value("f1"), name);
    }
  }

  @Test
  void missingVerdict_isWhatThePolicyOrTheBenchmarkSays() {
    for (Outcome<Critique> missing :
        List.of(Cases.unparsed("?"), Cases.refused(), Cases.failed())) {
      assertEquals(0.5, accuracy(SUITE, Unscored.AS_WRONG, missing));
      assertEquals(0.75, accuracy(SUITE, Unscored.AS_CHANCE, missing));
      assertEquals(0.6, accuracy(SUITE, Unscored.asCredit(0.2), missing), 1e-15);
      assertEquals(1, accuracy(SUITE, Unscored.EXCLUDE, missing));
    }
    CritiqueAccuracy google = SUITE.with(Unreadable.RIGHT);
    assertEquals(1, accuracy(google, Unscored.AS_WRONG, Cases.unparsed("?")));
    assertEquals(0.5, accuracy(google, Unscored.AS_WRONG, Cases.failed()));
    CritiqueAccuracy code = SUITE.with(Unreadable.WRONG);
    assertEquals(0.5, accuracy(code, Unscored.EXCLUDE, Cases.refused()));
  }

  /** One right verdict, and one missing on a right completion. */
  private static double accuracy(
      CritiqueAccuracy suite, Unscored unscored, Outcome<Critique> missing) {
    Trial<CritiqueCase> trial = trial(suite, unscored);
    add(trial, false, Cases.says(false));
    add(trial, true, missing);
    return trial.value("accuracy");
  }

  @Test
  void perfectAndInverted_areOneAndZero_andARandomOneIsBetween() {
    Trial<CritiqueCase> perfect = Trial.of(SUITE, Role.REVIEWER);
    Trial<CritiqueCase> inverted = Trial.of(SUITE, Role.REVIEWER);
    Trial<CritiqueCase> random = Trial.of(SUITE, Role.REVIEWER);
    for (int i = 0; i < 600; i++) {
      boolean gold = i % 3 == 0;
      add(perfect, gold, Cases.says(gold));
      add(inverted, gold, Cases.says(!gold));
      add(random, gold, Cases.says(Seeds.unit(Seeds.derive(i, "coin")) < 0.5));
    }
    for (String metric : List.of("accuracy", "f1", "balanced-accuracy")) {
      assertEquals(1, perfect.value(metric));
      assertEquals(0, inverted.value(metric));
      var interval =
          random.reading("overall", metric).estimate().orElseThrow().interval().orElseThrow();
      double chance = metric.equals("f1") ? 4.0 / 7 : 0.5; // two thirds are positives
      assertTrue(interval.low() <= chance && chance <= interval.high(), metric + interval);
    }
    assertEquals(1, inverted.value("false-rejection-rate"));
  }

  @Test
  void order_doesNotMatter() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
    Trial<CritiqueCase> straight = Trial.of(SUITE, Role.REVIEWER);
    order.forEach(i -> addOf(straight, i));
    Collections.shuffle(order, new Random(7));
    Trial<CritiqueCase> shuffled = Trial.of(SUITE, Role.REVIEWER);
    order.forEach(i -> addOf(shuffled, i));
    assertEquals(straight.scored().readings(), shuffled.scored().readings());
  }

  private static void addOf(Trial<CritiqueCase> trial, int i) {
    Outcome<Critique> outcome = i % 7 == 0 ? Cases.unparsed("?") : Cases.says(i % 3 == 0);
    trial.add(Cases.of(trial.next("s" + i % 4), i % 2 == 0), List.of(outcome));
  }

  @Test
  void samples_countTheirMean() {
    CritiqueAccuracy four = SUITE.withSamples(4);
    Trial<CritiqueCase> trial = Trial.of(four, Role.REVIEWER);
    add(trial, true, Cases.says(true), Cases.says(true), Cases.says(false), Cases.unparsed("?"));
    assertEquals(0.5, trial.value("accuracy"));
    assertEquals(0.75, trial.value("verdict-rate"));
    var slots =
        four.asks(Cases.of(trial.next(""), true), Role.REVIEWER, 7).stream()
            .map(ask -> ask.id().slot())
            .toList();
    assertEquals(List.of("review-1", "review-2", "review-3", "review-4"), slots);
  }

  @Test
  void rewardModel_saysRightAboveTheThreshold() {
    Trial<CritiqueCase> trial = Trial.of(SUITE, Role.REWARD);
    add(trial, true, Trial.answered(new Score(0.9)));
    add(trial, false, Trial.answered(new Score(0.5)));
    add(trial, false, Trial.answered(new Score(7)));
    assertEquals(2.0 / 3, trial.value("accuracy"));
    assertEquals((0.01 + 0.25) / 2, trial.value("brier"), 1e-15);
    assertEquals(0.1 / 2, trial.value("ece"), 1e-15, "0.9 sure of what is right; 0.5 is neither");
  }

  private static Outcome<Critique> sure(boolean right, double confidence) {
    return Trial.answered(new Critique(right, OptionalInt.empty(), "").withConfidence(confidence));
  }

  @Test
  void statedConfidence_isHeldAgainstTheVerdict() {
    Trial<CritiqueCase> trial = Trial.of(SUITE, Role.REVIEWER);
    add(trial, true, sure(true, 0.9)); // right
    add(trial, false, sure(true, 0.9)); // wrong
    add(trial, false, sure(false, 0.75)); // right
    add(trial, true, sure(false, 0.3)); // wrong, and it says so
    add(trial, true, Trial.answered(new Critique(true, OptionalInt.empty(), "")));
    assertEquals((0.01 + 0.81 + 0.0625 + 0.09) / 4, trial.value("brier"), 1e-15);
    assertEquals((2 * 0.4 + 0.25 + 0.3) / 4, trial.value("ece"), 1e-15);
    assertEquals((0.9 + 0.9 + 0.75 + 0.3) / 4, trial.value("mean-confidence"), 1e-15);
    assertEquals(0.8, trial.value("confidence-rate"), 1e-15);
    assertEquals(4, trial.reading("overall", "ece").n());
    assertTrue(trial.value("ece-if-calibrated") > 0);
    assertEquals(Direction.NONE, SUITE.direction("mean-confidence"));
  }

  @Test
  void severalSamples_eachStateTheirConfidence() {
    Trial<CritiqueCase> trial = Trial.of(SUITE.withSamples(2), Role.REVIEWER);
    CritiqueCase item = Cases.of(trial.next(""), true);
    trial.add(item, List.of(sure(true, 0.8), sure(false, 0.6)));
    assertEquals((0.04 + 0.36) / 2, trial.value("brier"), 1e-15);
    assertEquals((0.2 + 0.6) / 2, trial.value("ece"), 1e-15);
  }

  @Test
  void criticThatStatesNoConfidence_hasNoCalibration() {
    Trial<CritiqueCase> trial = Trial.of(SUITE, Role.REVIEWER);
    add(trial, true, Trial.answered(new Critique(true, OptionalInt.empty(), "")));
    assertTrue(
        trial.scored().readings().stream().noneMatch(reading -> reading.metric().equals("brier")));
  }

  @Test
  void ask_hidesTheReference() {
    CritiqueCase item = Cases.of(Trial.of(SUITE, Role.REVIEWER).next(""), true);
    var review = (ReviewQuestion) SUITE.asks(item, Role.REVIEWER, 7).get(0).question();
    assertEquals("", review.reference());
    assertTrue(SUITE.asks(item, Role.REWARD, 7).get(0).question() instanceof ScoreQuestion);
  }

  @Test
  void oneClass_hasNoF1() {
    Trial<CritiqueCase> trial = Trial.of(SUITE, Role.REVIEWER);
    add(trial, true, Cases.says(true));
    assertEquals(new Undefined(Undefined.Reason.SINGLE_CLASS, 1), trial.reading("overall", "f1"));
    assertEquals(Direction.LOWER, SUITE.direction("false-acceptance-rate"));
    assertEquals(Direction.HIGHER, SUITE.direction("accuracy"));
  }
}
