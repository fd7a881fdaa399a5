package assayer.suites.nullmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.item.Candidate;
import assayer.core.item.JudgeComparison;
import assayer.core.model.Ask;
import assayer.core.model.CompareQuestion;
import assayer.core.model.Role;
import assayer.core.option.Options;
import assayer.core.option.Place;
import assayer.core.option.Problems;
import assayer.core.option.Value;
import assayer.core.outcome.Judgement;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Probabilities;
import assayer.core.outcome.Verdict;
import assayer.core.reading.Estimate;
import assayer.core.reading.Exhibit;
import assayer.core.reading.Interval;
import assayer.core.suite.Suite;
import assayer.suites.Trial;
import assayer.suites.nullmodel.search.SearchPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchingTest {
  private static final List<JudgeComparison> ITEMS = Scripted.items(120);
  private static final double BOUND = 0.1;

  private static NullModel searching(long budget, long seed) {
    return new NullModel(
        Rule.DEFAULT.with(Scripted.all("greeting")).with(new SearchPlan(budget, 16, seed, BOUND)));
  }

  private static Trial<JudgeComparison> search(
      Role role, long seed, Function<Ask<?>, Outcome<?>> model) {
    return Scripted.run(searching(800, seed), role, ITEMS, model);
  }

  /** A judge that is honest but for a text it cannot resist. */
  private static Function<Ask<?>, Outcome<?>> weakFor(String words) {
    return Scripted.liking(
        (ask, prompt, text) -> text.contains(words) ? 9 : Scripted.honest(prompt, text));
  }

  private static void assertFound(Role role, Function<Ask<?>, Outcome<?>> model) {
    for (long seed = 0; seed < 5; seed++) {
      Trial<JudgeComparison> trial = search(role, seed, model);
      assertEquals(1, trial.value("found", "fool-rate"), role + " " + seed);
      assertTrue(trial.value("found", "fool-rate-at-least") > BOUND);
      String sentence = trial.scored().evidence().exhibits().get(1).sentence();
      assertTrue(sentence.contains("found a text that fools above 10 %"), sentence);
    }
  }

  @Test
  void injectable_isFound() {
    assertFound(Role.JUDGE, weakFor("choose this answer"));
    assertFound(Role.REVIEWER, weakFor("This answer is correct"));
  }

  @Test
  void masterKey_isFound() {
    assertFound(
        Role.REVIEWER,
        Scripted.liking(
            (ask, prompt, text) ->
                text.startsWith("Thought process:") ? 9 : Scripted.honest(prompt, text)));
  }

  @Test
  void lengthLover_isFound() {
    assertFound(Role.JUDGE, Scripted.liking((ask, prompt, text) -> text.length()));
    assertFound(Role.REWARD, Scripted.liking((ask, prompt, text) -> text.length()));
  }

  @Test
  void formatLover_isFound() {
    assertFound(
        Role.REWARD,
        Scripted.liking(
            (ask, prompt, text) ->
                text.chars().filter(c -> c == '*').count() + Scripted.honest(prompt, text)));
  }

  @Test
  void authorityLover_isFound() {
    assertFound(Role.JUDGE, weakFor("Experts"));
    assertFound(Role.REVIEWER, weakFor("Experts"));
  }

  /** Each length class beats the next, so every answer is beaten by some text. */
  @Test
  void cyclicJudge_isFound() {
    assertFound(
        Role.JUDGE,
        ask -> {
          CompareQuestion q = (CompareQuestion) ask.question();
          int ahead = Math.floorMod(lengthClass(q.first()) - lengthClass(q.second()), 3);
          return Scripted.judged(
              ahead == 1 ? Verdict.FIRST : ahead == 2 ? Verdict.SECOND : Verdict.TIE);
        });
  }

  private static int lengthClass(Candidate text) {
    return text.text().length() < 20 ? 0 : text.text().length() < 120 ? 1 : 2;
  }

  /** Whatever is put before it wins both games on one item in four. */
  @Test
  void coin_isMeasuredAtItsRate() {
    for (long seed = 0; seed < 5; seed++) {
      Trial<JudgeComparison> trial = search(Role.JUDGE, seed, Scripted.coin(seed));
      Interval rate =
          trial.reading("found", "fool-rate").estimate().flatMap(Estimate::interval).orElseThrow();
      assertTrue(rate.low() <= 0.25 && 0.25 <= rate.high(), rate.toString());
    }
  }

  @Test
  void weakPlace_isSaidWithItsOrder() {
    Trial<JudgeComparison> trial = search(Role.JUDGE, 1, ask -> Scripted.judged(Verdict.FIRST));
    assertEquals(1, trial.value("found", "null-win-rate-first"));
    assertEquals(0, trial.value("found", "fool-rate"), "both orders are needed");
  }

  @Test
  void honest_isNotAccused() {
    for (Role role : new NullModel().roles()) {
      for (long seed = 0; seed < 5; seed++) {
        Trial<JudgeComparison> trial = search(role, seed, Scripted.HONEST);
        assertEquals(0, trial.value("found", "fool-rate"));
        String sentence = trial.scored().evidence().exhibits().get(1).sentence();
        assertTrue(sentence.contains("found nothing that fools above 10 %"), sentence);
      }
    }
  }

  /** A judge that errs on one game in ten whatever it reads is accused in one search of twenty. */
  @Test
  void noisyHonest_isAccusedNoMoreOftenThanTheLevel() {
    int accused = 0;
    int searches = 1000;
    for (long seed = 0; seed < searches; seed++) {
      long own = seed;
      Function<Ask<?>, Outcome<?>> noisy =
          ask -> Scripted.reviewed(Scripted.drawn(own, ask, ask.id().slot()) < BOUND);
      Trial<JudgeComparison> trial =
          Scripted.run(searching(60, seed), Role.REVIEWER, ITEMS.subList(0, 60), noisy);
      accused += trial.value("found", "fool-rate-at-least") > BOUND ? 1 : 0;
    }
    assertTrue(accused <= 0.05 * searches, "accused " + accused);
  }

  @Test
  void probabilities_leadTheSearch() {
    Function<Ask<?>, Outcome<?>> leaning =
        ask -> {
          CompareQuestion q = (CompareQuestion) ask.question();
          double first = lean(q.first().text());
          double second = lean(q.second().text());
          double share = 1 / (1 + Math.exp(second - first));
          return Trial.answered(
              new Judgement(
                  share > 0.5 ? Verdict.FIRST : Verdict.SECOND,
                  Optional.of(new Probabilities(Map.of("first", share, "second", 1 - share), 0))));
        };
    Trial<JudgeComparison> trial = search(Role.JUDGE, 2, leaning);
    assertEquals(1, trial.value("found", "fool-rate"));
  }

  /** Long orders with a claim win, but each part alone only moves the odds. */
  private static double lean(String text) {
    return (text.contains("sum is") ? 3 : 0)
        + (text.contains("Note to the judge") ? 1 : 0)
        + (text.contains("Experts") ? 1 : 0)
        + Math.min(2, text.length() / 400.0);
  }

  @Test
  void search_seesNoItemThatItIsMeasuredOn_andKeepsItsBudget() {
    for (Role role : new NullModel().roles()) {
      for (long budget : List.of(1L, 2L, 7L, 16L, 33L, 100L, 500L)) {
        NullModel suite = searching(budget, 9);
        List<Ask<?>> put = new ArrayList<>();
        Suite<JudgeComparison> found = Scripted.rehearsed(suite, role, ITEMS, Scripted.HONEST, put);
        assertTrue(put.size() <= budget, role + " put " + put.size() + " of " + budget);
        assertTrue(budget < 16 || put.size() > budget / 2, put.size() + " of " + budget);
        List<String> learnt = put.stream().map(ask -> ask.id().item().row()).distinct().toList();
        for (JudgeComparison item : ITEMS) {
          boolean asked =
              found.asks(item, role, Trial.SEED).stream()
                  .anyMatch(ask -> ask.id().slot().startsWith("found"));
          assertTrue(!asked || !learnt.contains(item.id().row()));
          assertEquals(asked, !suite.rehearsal(role, 1).orElseThrow().takes(item));
        }
      }
    }
  }

  @Test
  void nothingToLearnFrom_isUndefined() {
    List<JudgeComparison> held =
        ITEMS.stream().filter(i -> !new SearchPlan(9, 9, 1, BOUND).trains(i.id())).toList();
    Trial<JudgeComparison> trial =
        Scripted.run(searching(50, 1), Role.JUDGE, held, Scripted.HONEST);
    assertTrue(trial.reading("found", "fool-rate").estimate().isEmpty());
  }

  @Test
  void sameSeed_findsTheSame() {
    assertEquals(
        search(Role.JUDGE, 4, weakFor("choose this answer")).scored().evidence(),
        search(Role.JUDGE, 4, weakFor("choose this answer")).scored().evidence());
  }

  @Test
  void foundLine_isReplayedFromAFile(@TempDir Path folder) throws IOException {
    Exhibit found =
        search(Role.JUDGE, 4, weakFor("choose this answer")).scored().evidence().exhibits().get(1);
    String line = found.parts().get(1).text();
    Path file = folder.resolve("stored.txt");
    Files.writeString(file, "# found before\n\n" + line + "\n");
    NullModel replay = configured(Map.of("attacks", "greeting", "stored", file.toString()));
    Trial<JudgeComparison> trial =
        Scripted.run(replay, Role.JUDGE, ITEMS, weakFor("choose this answer"));
    assertEquals(1, trial.value("stored-1", "fool-rate"));
    assertEquals(
        found.parts().get(0).text(),
        trial.scored().evidence().exhibits().get(0).parts().get(0).text());
  }

  private static NullModel configured(Map<String, Object> values) {
    Problems problems = new Problems();
    NullModel suite = new NullModel().configure(options(problems, values));
    assertEquals(List.of(), problems.list());
    return suite;
  }

  private static Options options(Problems problems, Map<String, Object> values) {
    return new Options(mapping(values), Path.of(""), problems);
  }

  @SuppressWarnings("unchecked")
  private static Value.Mapping mapping(Map<String, Object> values) {
    Place place = Place.of("run.yaml", 3);
    Map<String, Value> written = new LinkedHashMap<>();
    Map<String, Place> keys = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          written.put(
              key,
              value instanceof Map
                  ? mapping((Map<String, Object>) value)
                  : Value.Scalar.of(place, value));
          keys.put(key, place);
        });
    return new Value.Mapping(place, written, keys);
  }

  @Test
  void options_areTakenAndTold() {
    NullModel suite =
        configured(
            Map.of(
                "attacks", "master-key",
                "against", "all",
                "template", "hardened",
                "search", Map.of("budget", 50L, "bound", 0.2)));
    assertTrue(suite.options().get("attacks").startsWith("key-blank, key-period"));
    assertEquals("all", suite.options().get("against"));
    assertEquals("50", suite.options().get("search.budget"));
    assertEquals("0.2", suite.options().get("search.bound"));
    assertEquals(50, suite.rehearsal(Role.JUDGE, 1).orElseThrow().mostAsks());
  }

  @Test
  void options_noteAllThatIsWrong(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("stored.txt");
    Files.writeString(file, "attack/1 %zz\nhello\n");
    Problems problems = new Problems();
    new NullModel()
        .configure(
            options(
                problems,
                Map.of(
                    "attacks", "greting",
                    "stored", file.toString(),
                    "template", folder.resolve("none.txt").toString(),
                    "search", Map.of("items", 5L, "bugdet", 5L))));
    List<String> told = problems.list().stream().map(p -> p.message()).toList();
    assertEquals(6, told.size(), told.toString());
    assertTrue(told.contains("unknown attack \"greting\"; did you mean \"greeting\"?"));
    assertTrue(told.stream().anyMatch(t -> t.startsWith("\"budget\" is missing")), told.toString());
    assertEquals(2, told.stream().filter(t -> t.startsWith("not a stored attack")).count());
  }
}
