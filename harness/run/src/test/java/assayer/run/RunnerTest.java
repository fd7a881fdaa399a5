package assayer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import assayer.core.model.Ask;
import assayer.core.model.ScoreQuestion;
import assayer.core.option.Problem;
import assayer.core.option.ProblemException;
import assayer.core.outcome.FailureKind;
import assayer.core.outcome.Outcome;
import assayer.core.outcome.Score;
import assayer.core.outcome.Tally;
import assayer.core.reading.Direction;
import assayer.core.reading.RankRange;
import assayer.core.reading.SuiteResult;
import assayer.run.Toy.ToyData;
import assayer.run.store.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunnerTest {
  private static final ToyData TEN = new ToyData(10, Set.of());

  @TempDir Path folder;

  private static Outcome<Score> score(Ask<ScoreQuestion> ask) {
    double value = Double.parseDouble(ask.id().item().row()) + ask.id().slot().length();
    return new Outcome.Answered<>(new Score(value));
  }

  private Runner.Outcome run(
      Path out, String yaml, ToyData data, Function<Ask<ScoreQuestion>, Outcome<Score>> model) {
    RunPlan plan = Planner.plan(Toy.plugins(data, model), Toy.spec(yaml));
    return Runner.run(plan, out, Progress.NONE, new Stop());
  }

  private static byte[] results(Path out) throws IOException {
    return Files.readAllBytes(out.resolve("results.json"));
  }

  @Test
  void tally_addsUpToTheWhole() {
    Runner.Outcome outcome = run(folder.resolve("a"), Toy.RUN, TEN, RunnerTest::score);
    assertEquals(new Tally(10, 0, 10, 20, 20, 0, 0, 0), outcome.results().results().get(0).tally());
    assertTrue(outcome.results().complete());
    assertEquals(List.of(), outcome.problems());
  }

  @Test
  void cutOffRun_goesOnAndEndsWithTheSameBytes() throws IOException {
    Path whole = folder.resolve("whole");
    run(whole, Toy.RUN, TEN, RunnerTest::score);
    Path lines = whole.resolve("observations.jsonl");
    byte[] all = Files.readAllBytes(lines);
    for (int cut = 0; cut < all.length; cut += 37) {
      Path part = folder.resolve("cut" + cut);
      Files.createDirectories(part);
      Files.copy(whole.resolve("manifest.json"), part.resolve("manifest.json"));
      Files.write(part.resolve("observations.jsonl"), java.util.Arrays.copyOf(all, cut));
      AtomicInteger asked = new AtomicInteger();
      run(part, Toy.RUN, TEN, ask -> counted(asked, ask));
      assertArrayEquals(results(whole), results(part), "cut at byte " + cut);
      long kept =
          new String(all, 0, cut, java.nio.charset.StandardCharsets.UTF_8)
              .chars()
              .filter(c -> c == '\n')
              .count();
      assertEquals(20 - kept, asked.get());
    }
  }

  private static Outcome<Score> counted(AtomicInteger count, Ask<ScoreQuestion> ask) {
    count.incrementAndGet();
    return score(ask);
  }

  @Test
  void failedAsk_isAskedAgain_andTheLaterLineCounts() throws IOException {
    Path out = folder.resolve("f");
    Runner.Outcome first =
        run(out, Toy.RUN, TEN, ask -> ask.id().item().row().equals("4") ? failed() : score(ask));
    assertFalse(first.results().complete());
    assertEquals(2, first.results().results().get(0).tally().failed());
    assertEquals("m, item 4, chosen: too slow", first.problems().get(0).message());
    run(out, Toy.RUN, TEN, RunnerTest::score);
    Path whole = folder.resolve("whole");
    run(whole, Toy.RUN, TEN, RunnerTest::score);
    assertArrayEquals(results(whole), results(out));
  }

  private static String two(String suite) {
    return Toy.RUN
        .replace("m: {adapter: toy}", "{m: {adapter: toy}, o: {adapter: toy}}")
        .replace("suite: toy", "suite: " + suite);
  }

  @Test
  void direction_isKeptWhereMoreIsNotBetter_andReadBack() throws IOException {
    Path bias = folder.resolve("bias");
    SuiteResult unranked =
        run(bias, two("toy-bias"), TEN, RunnerTest::score).results().results().get(0);
    assertEquals(Direction.NONE, unranked.direction("order"));
    assertEquals(Optional.empty(), unranked.rank());
    assertEquals(unranked, RunFolder.results(bias).results().get(0));

    Path errors = folder.resolve("errors");
    SuiteResult ranked =
        run(errors, two("toy-errors"), TEN, RunnerTest::score).results().results().get(0);
    assertEquals(Optional.of(new RankRange(1, 2)), ranked.rank());
    assertEquals(ranked, RunFolder.results(errors).results().get(0));
    assertEquals(Direction.LOWER, ranked.board().direction());

    Path plain = folder.resolve("plain");
    run(plain, two("toy"), TEN, RunnerTest::score);
    assertFalse(Files.readString(plain.resolve("results.json")).contains("direction"));
    assertTrue(
        Files.readString(errors.resolve("results.json"))
            .replaceAll("\\s", "")
            .contains("\"directions\":{\"order\":\"lower\"}"));
  }

  private static Outcome<Score> failed() {
    return new Outcome.Failed<>(FailureKind.TIMEOUT, "too slow", 3);
  }

  @Test
  void asksThatWaitForABatch_areToldInOneLine_andCollectedLater() {
    Path out = folder.resolve("batch");
    Runner.Outcome waiting =
        run(
            out,
            Toy.RUN,
            TEN,
            ask ->
                ask.id().item().row().equals("3")
                    ? failed()
                    : new Outcome.Failed<>(FailureKind.PENDING, "batch b is running", 1));
    List<String> told = waiting.problems().stream().map(Problem::message).toList();
    assertEquals(3, told.size(), told.toString());
    assertTrue(told.get(0).contains("too slow"), told.toString());
    assertEquals(
        "18 asks of m wait for a batch; the same `assayer run` collects them later", told.get(2));
    assertFalse(waiting.clean());
    assertFalse(waiting.results().complete());
    Runner.Outcome collected = run(out, Toy.RUN, TEN, RunnerTest::score);
    assertTrue(collected.results().complete());
    assertEquals(List.of(), collected.problems());
  }

  @Test
  void adapterThatThrows_failsItsAsksAndNothingElse() {
    Runner.Outcome outcome =
        run(
            folder.resolve("t"),
            Toy.RUN,
            TEN,
            ask -> {
              if (ask.id().item().row().equals("1")) {
                throw new IllegalStateException("broken");
              }
              return score(ask);
            });
    Tally tally = outcome.results().results().get(0).tally();
    assertEquals(2, tally.failed());
    assertEquals(18, tally.answered());
  }

  @Test
  void badRows_areAllShown_andNoModelIsAskedAfterThem() {
    AtomicInteger asked = new AtomicInteger();
    Runner.Outcome outcome =
        run(
            folder.resolve("b"),
            Toy.RUN,
            new ToyData(3000, Set.of(2, 2000)),
            ask -> counted(asked, ask));
    assertEquals(
        List.of("toy.jsonl:2: bad row", "toy.jsonl:2000: bad row"),
        outcome.problems().stream().map(Problem::toString).toList());
    assertFalse(outcome.results().complete());
    assertTrue(asked.get() < 1000, asked + " asks");
  }

  @Test
  void badRows_arePutUpWithWithinTheBudget() {
    String yaml = Toy.RUN.replace("dataset: toy", "dataset: toy, bad-rows: 1");
    Runner.Outcome outcome =
        run(folder.resolve("p"), yaml, new ToyData(10, Set.of(2)), RunnerTest::score);
    assertTrue(outcome.results().complete());
    assertTrue(outcome.clean());
    assertEquals(1, outcome.problems().size());
    assertEquals(new Tally(10, 1, 9, 18, 18, 0, 0, 0), outcome.results().results().get(0).tally());
  }

  @Test
  void limit_takesTheFirstItemsAndAsksNoMore() {
    AtomicInteger asked = new AtomicInteger();
    String yaml = Toy.RUN.replace("dataset: toy", "dataset: toy, limit: 4");
    run(folder.resolve("l"), yaml, TEN, ask -> counted(asked, ask));
    assertEquals(8, asked.get());
  }

  @Test
  void requestBudget_stopsTheRunAndTheNextSessionGoesOn() throws IOException {
    String yaml = Toy.RUN + "budget: {requests: 10}\n";
    Path out = folder.resolve("q");
    Runner.Outcome first = run(out, yaml, TEN, RunnerTest::score);
    assertFalse(first.results().complete());
    assertEquals(
        "the budget of 10 requests is spent",
        first.problems().get(first.problems().size() - 1).message());
    assertTrue(run(out, yaml, TEN, RunnerTest::score).results().complete());
  }

  @Test
  void score_givesTheSameBytesWithoutAsking() throws IOException {
    Path out = folder.resolve("s");
    run(out, Toy.RUN, TEN, RunnerTest::score);
    byte[] before = results(out);
    Files.delete(out.resolve("results.json"));
    Runner.score(
        Toy.plugins(
            TEN,
            ask -> {
              throw new AssertionError("asked");
            }),
        out,
        Progress.NONE);
    assertArrayEquals(before, results(out));
  }

  @Test
  void score_refusesDataThatChanged() {
    Path out = folder.resolve("c");
    run(out, Toy.RUN, TEN, RunnerTest::score);
    Plugins changed = Toy.plugins(new ToyData(11, Set.of()), RunnerTest::score);
    ProblemException e =
        assertThrows(ProblemException.class, () -> Runner.score(changed, out, Progress.NONE));
    assertTrue(e.getMessage().contains("are not what they were"), e.getMessage());
  }

  @Test
  void folderOfAnotherRun_isRefused() {
    Path out = folder.resolve("o");
    run(out, Toy.RUN, TEN, RunnerTest::score);
    ProblemException e =
        assertThrows(
            ProblemException.class, () -> run(out, "seed: 1\n" + Toy.RUN, TEN, RunnerTest::score));
    assertTrue(e.getMessage().contains("holds another run"), e.getMessage());
  }

  @Test
  void folderWithOtherThings_isRefused() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "x");
    ProblemException e =
        assertThrows(ProblemException.class, () -> run(folder, Toy.RUN, TEN, RunnerTest::score));
    assertTrue(e.getMessage().contains("not empty and holds no run"), e.getMessage());
  }

  @Test
  void brokenObservation_isNamedWithItsLine() throws IOException {
    Path out = folder.resolve("x");
    run(out, Toy.RUN, TEN, RunnerTest::score);
    Path stored = out.resolve("observations.jsonl");
    String good = Files.readString(stored);
    String fifth = good.lines().skip(4).findFirst().orElseThrow();
    String noOutcome = fifth.substring(0, fifth.indexOf(",\"score")) + "}";
    for (String bad :
        List.of("{\"no\":1}", fifth.substring(0, fifth.length() - 3), noOutcome, "")) {
      Files.writeString(stored, good.replace(fifth, bad));
      ProblemException e =
          assertThrows(
              ProblemException.class, () -> run(out, Toy.RUN, TEN, RunnerTest::score), bad);
      assertTrue(e.getMessage().contains("observations.jsonl:5: this line is no"), e.getMessage());
    }
  }
}
